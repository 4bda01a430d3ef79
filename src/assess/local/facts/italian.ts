import { phrasesOf } from './fact.ts';
import { CIRCUMSTANCES } from './italian-circumstances.ts';
import { GRAVE } from './italian-grave.ts';
import { loosely } from './spelling.ts';

/** Italian, as written with accents, with apostrophes for accents and with neither. */
export const ITALIAN_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES }, loosely);

import { phrasesOf } from './fact.ts';
import { CIRCUMSTANCES } from './spanish-circumstances.ts';
import { GRAVE } from './spanish-grave.ts';
import { loosely } from './spelling.ts';

/** Spanish of Spain and of America, as written with and without accents. */
export const SPANISH_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES }, loosely);

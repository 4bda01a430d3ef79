import { phrasesOf } from './fact.ts';
import { CIRCUMSTANCES } from './french-circumstances.ts';
import { GRAVE } from './french-grave.ts';
import { loosely } from './spelling.ts';

/** French, as written with and without accents. */
export const FRENCH_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES }, loosely);

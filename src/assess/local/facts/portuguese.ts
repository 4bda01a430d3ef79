import { phrasesOf } from './fact.ts';
import { CIRCUMSTANCES } from './portuguese-circumstances.ts';
import { GRAVE } from './portuguese-grave.ts';
import { loosely } from './spelling.ts';

/** Portuguese of Brazil and of Portugal, as written with and without accents. */
export const PORTUGUESE_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES }, loosely);

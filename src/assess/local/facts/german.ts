import { phrasesOf } from './fact.ts';
import { CIRCUMSTANCES } from './german-circumstances.ts';
import { GRAVE } from './german-grave.ts';
import { spelledOut } from './spelling.ts';

/** German. */
export const GERMAN_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES }, spelledOut);

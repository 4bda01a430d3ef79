import { CIRCUMSTANCES } from './dutch-circumstances.ts';
import { GRAVE } from './dutch-grave.ts';
import { phrasesOf } from './fact.ts';
import { spelledOut } from './spelling.ts';

/** Dutch, of the Netherlands and of Flanders. */
export const DUTCH_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES }, spelledOut);

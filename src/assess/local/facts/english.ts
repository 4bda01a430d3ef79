import { CIRCUMSTANCES } from './english-circumstances.ts';
import { GRAVE } from './english-grave.ts';
import { phrasesOf } from './fact.ts';

/** English. */
export const ENGLISH_FACTS = phrasesOf({ ...GRAVE, ...CIRCUMSTANCES });

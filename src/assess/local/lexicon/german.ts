import { HARM } from './german-harm.ts';
import { PARTING } from './german-parting.ts';
import { SERVICE } from './german-service.ts';
import type { Pattern } from './pattern.ts';

/** German phrases by what they are evidence of; the gravest kinds first. */
export const GERMAN: readonly Pattern[] = [...HARM, ...PARTING, ...SERVICE];

import { HARM } from './english-harm.ts';
import { PARTING } from './english-parting.ts';
import { SERVICE } from './english-service.ts';
import type { Pattern } from './pattern.ts';

/** English phrases by what they are evidence of; the gravest kinds first. */
export const ENGLISH: readonly Pattern[] = [...HARM, ...PARTING, ...SERVICE];

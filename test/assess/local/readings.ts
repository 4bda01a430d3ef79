import type { TextReading } from '../../../src/assess/local/read-text.ts';

/** What a calm question reads like, with changes. */
export function readingOf(changes: Partial<TextReading> = {}): TextReading {
  return {
    ...{ text: 'Where is it?', found: [], vector: undefined, leaving: 0, heat: -2 },
    ...{ urgencies: [0.1, 0.2, 0.4, 0.3], moods: [1, 0, 0, 0, 0, 0], styles: [0, 0, 1, 0] },
    ...changes,
  };
}

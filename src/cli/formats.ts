import type { Help } from './usage.ts';

/** What `assess` and `draft` read, as their help tells it. */
export const INPUT_HELP = `
One line of JSON for each text or conversation, in UTF-8; other keys are ignored, and so are blank lines.
{"id": 1, "text": "..."}
{"id": 2, "turns": [{"who": "customer" | "agent" | "other", "text": "...", "t_offset_s": seconds, if known}]}`.trim();

/** How those two end. */
export const LINE_EXIT_CODES: Help['exitCodes'] = [
  [0, 'every line was answered'],
  [1, 'some line was not; stderr says which, and why'],
  [2, 'nothing was read: a flag, a variable or a file of the set-up is wrong'],
];

/** The door in: Slack's payloads become what the rest of Heed understands. Pure; what makes no sense is undefined, never an error. */
export { parseAction } from './parse-action.ts';
export { parseCommand, parseShortcut } from './parse-command.ts';
export { parseEvent } from './parse-event.ts';
export { parseSubmission } from './parse-submission.ts';
export type { AuthorHint, Emoji, Parsed, ParsedEvent, Told } from './parsed.ts';

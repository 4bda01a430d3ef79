import { type Frame, frameOf } from './frame.ts';
import { parseOpened, parseSent } from './parse-dialog.ts';
import { parseChanged, parseDeleted, parseMessage } from './parse-message.ts';
import { parseExecuted, parseFeedback } from './parse-press.ts';
import { parseInstallation, parseReaction, parseUpdate } from './parse-surroundings.ts';
import type { ParsedActivity, Told } from './parsed.ts';
import type { Activity } from './schema.ts';

/** The door in: Teams' activities become what the rest of Heed understands. Pure. */
export type { ParsedActivity, Told } from './parsed.ts';
export { Activity } from './schema.ts';

type ParseOne = (activity: Activity, frame: Frame, told: Told) => Parsed;
type Parsed = ParsedActivity | readonly ParsedActivity[] | undefined;

/** By `type`; an invoke by its `name`. */
const PARSERS: ReadonlyMap<string, ParseOne> = new Map<string, ParseOne>([
  ['message', parseMessage],
  ['messageUpdate', parseChanged],
  ['messageDelete', parseDeleted],
  ['messageReaction', parseReaction],
  ['conversationUpdate', parseUpdate],
  ['installationUpdate', parseInstallation],
  ['invoke adaptiveCard/action', parseExecuted],
  ['invoke message/submitAction', parseFeedback],
  ['invoke composeExtension/fetchTask', parseOpened],
  ['invoke composeExtension/submitAction', parseSent],
  ['invoke task/fetch', parseSent],
  ['invoke task/submit', parseSent],
]);

/**
 * What an activity says: one thing, or several where several people came in at once; never nothing at all. What is of no interest, or
 * makes no sense, is `nothing`, and an invoke then `unknown-invoke`. Never throws.
 */
export function parseActivity(activity: Activity, told: Told): ParsedActivity[] {
  const isInvoke = activity.type === 'invoke';
  const frame = frameOf(activity, told);
  const parse = PARSERS.get(isInvoke ? `invoke ${activity.name}` : activity.type);
  const parsed = frame && parse?.(activity, frame, told);
  const all = parsed === undefined ? [] : [parsed].flat();
  return all.length > 0 ? all : [{ kind: isInvoke ? 'unknown-invoke' : 'nothing' }];
}

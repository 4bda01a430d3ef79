import type { Context, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { submissionDoor } from '../doors/submission-door.ts';
import { parseSubmission } from '../parse/parse.ts';
import { noticeView } from '../render/render.ts';
import { type Entrance, NOT_KEPT, originOf, userOf } from './entrance.ts';

const UNKNOWN_FORM = 'This form is from another version of Heed. Close it, and open it again.';

/** A form sent: what was typed stays until there is an answer, for as long as Slack waits. */
export async function hearForm(
  entrance: Entrance,
  { body, view, ack, context }: SlackViewMiddlewareArgs<ViewSubmitAction> & { context: Context },
): Promise<void> {
  const origin = originOf(context, body);
  const parsed = parseSubmission(body, entrance.tell(origin));
  if (parsed === undefined)
    return ack({ response_action: 'update', view: noticeView(UNKNOWN_FORM) });
  const { firstInput, author, incoming } = parsed;
  // What is no action has an answer to read; nothing that was typed is the matter with it.
  const isAction = incoming.kind === 'action';
  const door = submissionDoor({
    web: entrance.web.of(origin.team),
    user: userOf(author),
    view: view.id,
    ack,
    time: entrance.time,
    ...(isAction && firstInput !== undefined ? { firstInput } : {}),
  });
  const isKept = await entrance.passOn(parsed, origin, door.answer);
  if (!isKept) await door.answer({ kind: 'message', text: NOT_KEPT, blocks: [] });
  await door.acknowledged;
}

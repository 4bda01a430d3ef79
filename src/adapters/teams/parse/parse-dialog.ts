import { z } from 'zod';
import type { MessagePointedAt, Written } from '../../../domain/message.ts';
import type { Author } from '../../../domain/person.ts';
import { addressOf } from '../address.ts';
import { readPurpose } from '../purpose.ts';
import { common, type Frame } from './frame.ts';
import { inputsOf } from './inputs.ts';
import type { ParsedActivity, Unauthored } from './parsed.ts';
import { plainTextOf } from './plain-text.ts';
import { pressed } from './pressed.ts';
import { type Activity, Id, Words } from './schema.ts';

const Identity = z.object({ id: Id.nullish(), displayName: Words.nullish() });

/** A message as Teams tells a message extension of it: Graph's shape. Of its attachments only their number is told. */
const Payload = z.object({
  id: Id.min(1),
  /** The first message of its thread. */
  replyToId: Id.nullish(),
  createdDateTime: z.string().nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  from: z.object({ user: Identity.nullish(), application: Identity.nullish() }).nullish(),
  attachments: z.array(z.unknown()).nullish().catch(undefined),
});
type Payload = z.infer<typeof Payload>;

const Opened = z.object({ messagePayload: z.unknown().optional() });

const Sent = z.object({ data: z.unknown().optional() });

/** `composeExtension/fetchTask`: Heed's entry was picked in a message's menu, or in the compose box. */
export function parseOpened(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const opened = Opened.safeParse(activity.value).data;
  if (opened === undefined) return undefined;
  const { author } = frame;
  if (opened.messagePayload == null) return { kind: 'new-case-form', author };
  const payload = Payload.safeParse(opened.messagePayload).data;
  if (payload === undefined) return undefined;
  const incoming = pointedAt(payload, frame);
  return { kind: 'asked', incoming, author, door: 'dialog', isPrivate: true };
}

/** `composeExtension/submitAction`, `task/fetch`, `task/submit`: a button in a dialog, or one that opens a dialog. */
export function parseSent(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const data = Sent.safeParse(activity.value).data?.data;
  const button = readPurpose(data);
  return button && pressed({ button, inputs: inputsOf(data), door: 'dialog', activity, frame });
}

/** The message is told with it, for Heed may not have been there when it was written. */
function pointedAt(payload: Payload, frame: Frame): Unauthored<MessagePointedAt> {
  const { id, replyToId } = payload;
  const thread = frame.root ?? replyToId ?? id;
  return {
    ...common(frame, 'pointed-at', [frame.occurrence]),
    kind: 'pointed-at',
    message: id,
    ...(thread === id || thread === '' ? {} : { thread }),
    wish: 'triage',
    conversation: [writtenIn(payload, frame)],
  };
}

function writtenIn(payload: Payload, frame: Frame): Written {
  const { id, body, createdDateTime, attachments } = payload;
  const content = body?.content ?? '';
  const text = body?.contentType === 'text' ? content : plainTextOf(content);
  const files = attachments && attachments.length > 0 ? '(a file: no name)' : '';
  const at = Date.parse(createdDateTime ?? '');
  return {
    message: id,
    text: Words.parse(text.trim() || files),
    at: at > 0 ? at : frame.at,
    by: writerOf(payload, frame),
  };
}

/** Everybody counts as a customer until they are looked up. */
function writerOf({ from }: Payload, { tenant }: Frame): Author {
  const { user, application } = from ?? {};
  const isBot = !user?.id && application !== undefined && application !== null;
  const id = isBot ? `28:${application.id ?? ''}` : user?.id || 'someone';
  const name = (isBot ? application.displayName : user?.displayName)?.trim() || 'someone';
  return { id: addressOf({ tenant, id }), name, side: isBot ? 'bot' : 'customer' };
}

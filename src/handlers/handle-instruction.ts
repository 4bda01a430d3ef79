import { staffPersonAddress } from '../domain/audience.ts';
import type { Case } from '../domain/case.ts';
import type { Turn } from '../domain/conversation.ts';
import type { MessageWritten } from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import { asked, callIn, prepareCallIn } from './call-in.ts';
import { type Desk, handled, type Moment } from './desk.ts';
import { hushed, withoutEmptyCase } from './hushed.ts';
import { asksForQuiet, isSpokenTriage } from './instruction.ts';
import { type Judgement, judge } from './judge.ts';
import { triaged } from './triaged.ts';

/** Judges what a colleague's "@Heed" is about: the words behind it, or the thread that it stands in. */
export async function prepareInstruction(
  current: Case,
  event: MessageWritten,
  desk: Desk,
): Promise<Judgement | undefined> {
  if (asksForQuiet(event.text)) return undefined;
  if (!isTriage(event, desk)) return prepareCallIn(current, event, desk);
  return judge(desk.local, desk, current, { turns: [turnOf(event)] });
}

/** A colleague speaks to Heed: nobody has answered the customer by that, and what was said is no turn. */
export function applyInstruction(
  current: Case,
  event: MessageWritten,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  const base = handled(current, event.key);
  if (asksForQuiet(event.text)) return hushed(base, event);
  if (isTriage(event, { settings: () => moment.settings })) {
    if (base.turns.length > 0) return base;
    const opened = asked(base, event.by, moment.settings);
    return triaged(opened, event, turnOf(event), judgement, moment);
  }
  const called = callIn(base, event, judgement, moment);
  return called ?? excused(withoutEmptyCase(base), event, moment);
}

function isTriage(event: MessageWritten, { settings }: Pick<Desk, 'settings'>): boolean {
  return event.text.trim() !== '' && isSpokenTriage(event, settings());
}

function turnOf({ message, text, at }: MessageWritten): Turn {
  return { id: message, who: 'customer', author: 'Customer', text, at };
}

/** A mention has no door: whoever spoke is told alone. */
function excused(current: Case, event: MessageWritten, moment: Moment): Case {
  const to = staffPersonAddress(event.by, moment.settings.roster);
  if (to === undefined) return current;
  const id = `${current.id}/notice/${event.key}`;
  const text = event.thread === undefined ? IN_A_THREAD : unreadable(event);
  return queue(
    current,
    { kind: 'notice', audience: 'staff', id, case: current.id, to, text },
    moment.now,
  );
}

const IN_A_THREAD =
  'There was nothing to look at: mention Heed in the thread of the message that it is about.';

/** In Teams an app that is there may still not be allowed to read. */
function unreadable({ platform }: MessageWritten): string {
  return platform === 'teams'
    ? 'Heed cannot read that thread: the consent to read may be missing here. Choose “Triage message” from the menu of a message in it.'
    : 'Heed cannot read that thread: invite Heed into the channel, then mention it again.';
}

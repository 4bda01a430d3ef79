import type { HeldCall } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import { awaitsAnswer } from './turns.ts';

/**
 * What a card says for as long as it is so, whatever else is noted meanwhile: a lead who should have been called, a customer who has
 * waited long enough, something that was not delivered.
 */
export function standingNotes(current: Case): string[] {
  return [...leadNotes(current), ...waitingNotes(current), ...replyNotes(current)];
}

const WAITS: Readonly<Record<HeldCall['waitsFor'], string>> = {
  hours: 'is called as soon as one of them works again',
  budget: 'would be called, but this week’s calls are used up, and this is not among the riskiest',
  later: 'is called as soon as one of them is back, or has room for more',
  'cool-down': 'is called again in a while: somebody was a short while ago',
  nobody: 'would be called, but there is nobody left to ask',
};

function leadNotes(current: Case): string[] {
  const { held, state } = current;
  if (state === 'closed') return [];
  return [
    ...callNotes(current),
    ...leftNotes(current),
    ...(held === null ? [] : [`A lead ${WAITS[held.waitsFor]} (${held.why}).`]),
  ];
}

/** For as long as it is so: nobody is called twice for one thing. */
function leftNotes({ earlier, timeline, pings }: Case): string[] {
  const isLeft = timeline.some(({ what }) => what === 'call left to the other case');
  const other = earlier.find(({ same, isCalling }) => same && isCalling);
  if (!isLeft || other === undefined || pings.length > 0) return [];
  return ['A lead has been called about the same thing in another case: see the earlier ones.'];
}

function callNotes({ pings, outbox, timeline, held }: Case): string[] {
  const ping = pings.at(-1);
  if (ping === undefined || ping.answer !== null) return [];
  if (ping.lead === '') {
    if (held !== null) return [];
    return [
      `A lead should look at this (${ping.why}), but there is nobody who could be called: name a lead for this channel in the settings.`,
    ];
  }
  const failed = outbox.find((item) => item.outgoing.id === ping.id && item.state === 'failed');
  if (failed?.outgoing.kind === 'ping') {
    const name = failed.outgoing.brief.leadName;
    return [`${name} could not be reached: ask somebody else to look at this (${ping.why}).`];
  }
  const last = timeline.findLast(({ what }) => what === 'pinged' || what === 'ladder ended');
  if (last?.what === 'ladder ended')
    return [`Nobody who was called has answered: ask somebody yourself (${ping.why}).`];
  return [];
}

/** After one of these nobody waits any more. */
const ENDS_WAITING = new Set(['answered', 'sent', 'closed']);

/** True for a customer who has waited long enough to be offered a call-back, and still waits. */
export function hasWaitedLong(current: Case): boolean {
  const last = current.timeline.findLast(({ what }) => what === 'clock' || ENDS_WAITING.has(what));
  return last?.what === 'clock' && awaitsAnswer(current);
}

function waitingNotes(current: Case): string[] {
  if (!hasWaitedLong(current)) return [];
  return ['They have waited long enough: offer a call-back, or a time when they will hear.'];
}

function replyNotes({ outbox }: Case): string[] {
  return outbox.flatMap(({ state, outgoing }) =>
    state === 'failed' && outgoing.kind === 'reply'
      ? [
          `${outgoing.approvedBy.name}'s reply was not delivered. Send it by hand: “${outgoing.text}”`,
        ]
      : [],
  );
}

import type { Case } from '../domain/case.ts';
import { awaitsAnswer } from './turns.ts';

/**
 * What a card says for as long as it is so, whatever else is noted meanwhile: a lead who should have been called, a customer who has
 * waited long enough, something that was not delivered.
 */
export function standingNotes(current: Case): string[] {
  return [...leadNotes(current), ...waitingNotes(current), ...replyNotes(current)];
}

function leadNotes({ pings, outbox, state }: Case): string[] {
  const ping = pings.at(-1);
  if (state === 'closed' || ping === undefined || ping.answer !== null) return [];
  if (ping.lead === '') {
    return [
      `A lead should look at this (${ping.why}), but none is named for this channel in the settings.`,
    ];
  }
  const failed = outbox.find((item) => item.outgoing.id === ping.id && item.state === 'failed');
  if (failed?.outgoing.kind !== 'ping') return [];
  const name = failed.outgoing.brief.leadName;
  return [`${name} could not be reached: ask somebody else to look at this (${ping.why}).`];
}

/** After one of these nobody waits any more. */
const ENDS_WAITING = new Set(['answered', 'sent', 'closed']);

function waitingNotes(current: Case): string[] {
  const last = current.timeline.findLast(({ what }) => what === 'clock' || ENDS_WAITING.has(what));
  if (last?.what !== 'clock' || !awaitsAnswer(current)) return [];
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

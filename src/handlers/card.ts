import { trendOf } from '../domain/assessment.ts';
import type { Case } from '../domain/case.ts';
import type { Channel } from '../domain/channel.ts';
import { lastHeard } from '../domain/conversation.ts';
import { grantLine, grantsFor } from '../domain/grants.ts';
import type { ActionName } from '../domain/message.ts';
import { queue } from '../domain/outbox.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { cardPlaceFor, channelOf, type StaffPlace } from '../domain/places.ts';
import type { Policy } from '../domain/policy.ts';
import type { Draft } from '../domain/reply.ts';
import type { Card } from '../domain/shown.ts';
import type { Moment } from './desk.ts';
import { movedNotes } from './moving/moved-notes.ts';
import { hasWaitedLong, standingNotes } from './notes.ts';
import { asleepUntil } from './snooze.ts';
import { splitPoints } from './turns.ts';

/** What a card shows of a case in such a channel; pure data, drawn by the adapters. */
export function cardOf(
  current: Case,
  channel: Pick<Channel, 'kind'>,
  policy: Pick<Policy, 'grants'>,
): Card {
  const draft = offeredDraft(current);
  const risks = current.risks.map((point) => point.risk);
  return {
    customer: current.customer?.name ?? 'Customer',
    ask: current.assessment?.ask ?? '',
    assessment: current.assessment,
    trend: trendOf(risks),
    risks,
    draft: draft && {
      id: draft.id,
      text: draft.text,
      citations: draft.citations,
      unsupported: draft.unsupported,
      stale: draft.turn < lastHeard(current.turns),
    },
    notes: [...current.notes, ...standingNotes(current), ...movedNotes(current)],
    earlier: current.earlier,
    promises: current.promises,
    mayGrant: grantsFor('agent', policy).map(({ what }) => what),
    granted: current.grants.map(grantLine),
    state: current.state,
    takenBy: current.takenBy,
    snoozedUntil: asleepUntil(current),
    actions: actionsOn(current, draft !== null, hasCustomers(current, channel)),
  };
}

/** The draft, unless it was found unfit to offer. */
export function offeredDraft({ draft }: Pick<Case, 'draft'>): Draft | null {
  return draft !== null && draft.unfit.length === 0 ? draft : null;
}

/**
 * Among staff there is nobody to send a reply to, nor in somebody's own conversation with Heed: what `/triage TEXT` drafts there is for
 * copying.
 */
export function hasCustomers(
  { channel, askedBy }: Pick<Case, 'channel' | 'askedBy'>,
  { kind }: Pick<Channel, 'kind'>,
): boolean {
  return kind !== 'staff' && channel !== askedBy?.id;
}

function actionsOn(current: Case, hasDraft: boolean, canReply: boolean): ActionName[] {
  if (current.state === 'closed') return [];
  return [
    ...(hasDraft && canReply ? (['send', 'edit'] as const) : []),
    ...(hasDraft ? (['copy'] as const) : []),
    ...(canReply && hasWaitedLong(current) ? (['call-back'] as const) : []),
    'escalate',
    ...(current.takenBy === null ? (['take'] as const) : []),
    'wrong-tag',
    'snooze',
    'merge',
    ...(splitPoints(current).length > 0 ? (['split'] as const) : []),
    ...(canReply && current.customer !== null ? (['grant'] as const) : []),
    ...(hasStandingPromise(current) ? (['kept'] as const) : []),
    'log',
    'close',
  ];
}

/** True while something that was promised is still owed: to come, or overdue. */
function hasStandingPromise({ promises }: Pick<Case, 'promises'>): boolean {
  return promises.some(({ state }) => state !== 'kept');
}

/**
 * Puts the case's card, new or updated in place, where staff of its channel read; nowhere when there is no such place. A quiet channel
 * gets a first card only for a reason (somebody asked, a lead was called, or waiting costs dearly), a muted one and a case that somebody
 * wants to hear no more of only when asked.
 */
export function showCard(current: Case, moment: Moment, asked = false): Case {
  const channel = channelOf(current.channel, moment.settings);
  const place = cardPlaceFor(current, moment.settings);
  if (place === undefined || !(asked || isShown(current) || isWanted(current, channel)))
    return current;
  const outgoing: Outgoing = {
    kind: 'card',
    audience: 'staff',
    id: `${current.id}/card/${current.revision}`,
    case: current.id,
    to: place.to,
    ...whereIn(current, place),
    card: cardOf(current, channel, moment.settings.policy),
  };
  return queue(current, outgoing, moment.now);
}

/** In the conversation's own thread where that is among staff; elsewhere what it is about, for a link. */
export function whereIn({ channel, thread }: Case, { inThread }: StaffPlace) {
  const own = thread === undefined ? {} : { thread };
  return inThread ? own : { about: { channel, ...own } };
}

function isShown({ card, outbox }: Case): boolean {
  return card !== null || outbox.some((item) => item.outgoing.kind === 'card');
}

function isWanted(current: Case, { muted, cards }: Channel): boolean {
  const { pings, assessment, quiet, held } = current;
  if (muted || quiet) return false;
  const isSerious = pings.length > 0 || held !== null || assessment?.urgency === 'P1';
  return cards === 'always' || isSerious || hasWaitedLong(current);
}

import type { LabelledConversation, LabelledMessage } from '../corpus.ts';
import { groupOf, isTwin } from '../groups.ts';

/** Something that must be mended before anybody trains on the corpus. */
export interface Finding {
  readonly what: string;
  /** The rows, by id, with what is wrong where the id does not say it. */
  readonly rows: readonly string[];
}

/** What is wrong with rows taken by themselves or with their twins. Empty findings are left out. */
export function brokenRows(
  messages: readonly LabelledMessage[],
  conversations: readonly LabelledConversation[],
): Finding[] {
  const findings = [
    { what: 'ids used more than once', rows: repeatedIds([...messages, ...conversations]) },
    { what: 'quotes that are not in the text', rows: inventedQuotes(messages) },
    { what: 'the best label is not the first, or not acceptable', rows: oddLabels(messages) },
    { what: 'twins without a twin, or of another urgency', rows: oddTwins(messages) },
    { what: 'conversations whose risks do not fit their turns', rows: oddRisks(conversations) },
    {
      what: 'messages that are not the turn their id names',
      rows: strayTurns(messages, conversations),
    },
  ];
  return findings.filter(({ rows }) => rows.length > 0);
}

/** Ids that more than one row has. */
export function repeatedIds(rows: readonly { readonly id: string }[]): string[] {
  const byId = Map.groupBy(rows, ({ id }) => id);
  return [...byId].flatMap(([id, all]) => (all.length > 1 ? [id] : []));
}

/** Messages with a quote that is not verbatim. */
export function inventedQuotes(
  messages: readonly Pick<LabelledMessage, 'id' | 'text' | 'signals'>[],
): string[] {
  return messages.flatMap(({ id, text, signals }) =>
    signals.some(({ quote }) => quote === '' || !text.includes(quote)) ? [id] : [],
  );
}

function oddLabels(messages: readonly LabelledMessage[]): string[] {
  return messages.flatMap((one) => {
    const isFirst =
      (one.styles ?? [one.style])[0] === one.style && (one.moods ?? [one.mood])[0] === one.mood;
    const isSane = one.intensity >= 0 && one.intensity <= 1;
    return isFirst && isSane && one.acceptable.includes(one.urgency) ? [] : [one.id];
  });
}

/** Issues that are not told exactly twice, or whose two tellings differ in urgency. */
export function oddTwins(messages: readonly Pick<LabelledMessage, 'id' | 'urgency'>[]): string[] {
  const pairs = Map.groupBy(
    messages.filter(({ id }) => isTwin(id)),
    ({ id }) => groupOf(id),
  );
  return [...pairs].flatMap(([issue, [calm, angry, ...more]]) =>
    calm !== undefined && calm.urgency === angry?.urgency && more.length === 0 ? [] : [issue],
  );
}

function oddRisks(conversations: readonly LabelledConversation[]): string[] {
  return conversations.flatMap(({ id, turns, risk, escalated, at_turn }) => {
    const fits = turns.every(({ who }, index) => (who === 'agent') === (risk[index] === null));
    const isCalm = at_turn === null && !escalated;
    const isLost = at_turn !== null && escalated && canBeLost(turns, at_turn);
    return fits && turns.length === risk.length && (isCalm || isLost) ? [] : [id];
  });
}

/** A customer is lost by a message of their own after at least one reply. */
function canBeLost(turns: LabelledConversation['turns'], at: number): boolean {
  return turns[at]?.who === 'customer' && turns.slice(0, at).some(({ who }) => who === 'agent');
}

/** Messages with the id of a turn (`threads-a-c001-2`) whose words are other than that turn's. */
export function strayTurns(
  messages: readonly Pick<LabelledMessage, 'id' | 'text'>[],
  conversations: readonly Pick<LabelledConversation, 'id' | 'turns'>[],
): string[] {
  const turns = conversations.flatMap((one) =>
    one.turns.map(({ text }, index): [string, string] => [`${one.id}-${index}`, text]),
  );
  const texts = new Map(turns);
  return messages.flatMap(({ id, text }) =>
    /-c\d+-\d+$/.test(id) && texts.get(id) !== text ? [id] : [],
  );
}

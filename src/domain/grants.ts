import { amountText } from './amount.ts';
import type { Grant, Granted, GrantKind } from './grant.ts';
import { oneLine } from './one-line.ts';
import type { Role } from './person.ts';
import type { Policy } from './policy.ts';

/** Whoever stands above may give what those below may. Account owners stand with the leads. */
const RANKS: Record<Role, number> = { agent: 0, lead: 1, 'account-owner': 1, executive: 2 };

/** What kinds of things are called, on forms and in sentences. */
export const GRANT_WORDS: Record<GrantKind, string> = {
  refund: 'a refund',
  credit: 'a credit',
  replacement: 'a replacement',
  expedite: 'express treatment',
  other: 'something else',
};

/** Kinds that are always a sum of money. */
const SUMS: ReadonlySet<GrantKind> = new Set(['refund', 'credit']);

/** Something that somebody would give. */
export interface GrantWish {
  readonly kind: GrantKind;
  readonly amount: number | undefined;
  /** ISO 4217. */
  readonly currency: string | undefined;
}

/** How much of somebody's words a line holds, in characters. Ours. */
const LONGEST = 200;

/** What a role may give on its own: what is listed for it, and for every role below it. */
export function grantsFor(role: Role, { grants }: Pick<Policy, 'grants'>): Grant[] {
  return grants.filter((grant) => RANKS[grant.role] <= RANKS[role]);
}

/** True for what a role may not give on its own: nothing of its kind is listed, or less of it. */
export function isBeyond(wish: GrantWish, role: Role, policy: Pick<Policy, 'grants'>): boolean {
  return !grantsFor(role, policy).some((grant) => covers(grant, wish));
}

/** Without a limit any of the kind is within. Sums of another currency than the limit's are not compared: they go beyond it. */
function covers({ kind, upTo, currency }: Grant, wish: GrantWish): boolean {
  if (kind !== wish.kind) return false;
  if (upTo === undefined) return true;
  if (wish.amount === undefined || wish.amount > upTo) return false;
  return currency === undefined || currency === wish.currency;
}

/** True where a wish of this kind names a sum: refunds and credits, and whatever the policy limits. */
export function needsAmount(kind: GrantKind, { grants }: Pick<Policy, 'grants'>): boolean {
  return SUMS.has(kind) || grants.some((grant) => grant.kind === kind && grant.upTo !== undefined);
}

/** The currency of a sum that names none: that of the policy's limit for its kind; undefined where the policy names none either. */
export function currencyFor(kind: GrantKind, { grants }: Pick<Policy, 'grants'>) {
  const ofKind = grants.find((grant) => grant.kind === kind && grant.currency !== undefined);
  return (ofKind ?? grants.find((grant) => grant.currency !== undefined))?.currency;
}

/** What a role may give on its own, for people: "a refund of up to 50 EUR; express shipping". Empty where that is nothing. */
export function mayGrantText(role: Role, policy: Pick<Policy, 'grants'>): string {
  return [...new Set(grantsFor(role, policy).map(({ what }) => what))].join('; ');
}

/** How much of one kind a role may give on its own, for people: "a refund of up to 50 EUR", or "nothing of the kind". */
export function limitText(kind: GrantKind, role: Role, policy: Pick<Policy, 'grants'>): string {
  const own = grantsFor(role, policy).filter((grant) => grant.kind === kind);
  return own.map(({ what }) => what).join('; ') || 'nothing of the kind';
}

/** What was given, in a few words: "a refund of 80 EUR (the broken lamp)". */
export function grantWords({
  kind,
  what,
  amount,
  currency,
}: Pick<Granted, 'kind' | 'what' | 'amount' | 'currency'>): string {
  const words = oneLine(what, LONGEST);
  const sum = amount === undefined ? '' : amountText({ amount, currency });
  if (kind === 'other')
    return [words || GRANT_WORDS.other, sum].filter((part) => part !== '').join(', ');
  const given = sum === '' ? GRANT_WORDS[kind] : `${GRANT_WORDS[kind]} of ${sum}`;
  return words === '' ? given : `${given} (${words})`;
}

/** What was given, by whom and why, on one line for a card and the case's log. */
export function grantLine(granted: Omit<Granted, 'id' | 'at' | 'by'>): string {
  const { byName, beyond, reason } = granted;
  const why = reason === '' ? '' : `: ${oneLine(reason, LONGEST)}`;
  const further = beyond ? ', beyond what they may give on their own' : '';
  return `${byName} granted ${grantWords(granted)}${further}${why}`;
}

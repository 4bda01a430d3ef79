import { amountIn } from '../../domain/amount.ts';
import type { Form } from '../../domain/form.ts';
import { GrantKind } from '../../domain/grant.ts';
import {
  currencyFor,
  GRANT_WORDS,
  type GrantWish,
  grantWords,
  limitText,
  mayGrantText,
  needsAmount,
} from '../../domain/grants.ts';
import type { ActionTaken } from '../../domain/message.ts';
import type { Role } from '../../domain/person.ts';
import type { Policy } from '../../domain/policy.ts';

/** What a form held, read. */
export interface GrantRead extends GrantWish {
  readonly what: string;
  /** Empty where none was named. */
  readonly reason: string;
}

/** How much of what somebody types is kept, in characters. Ours. */
const LONGEST = 500;

/** Asks what is given, with what was typed before; what is wrong with that is said first. */
export function grantForm(
  values: ActionTaken['values'],
  role: Role,
  policy: Policy,
  problem?: string,
): Form {
  const choices = GrantKind.options.map((kind) => ({ value: kind, label: label(kind) }));
  const { kind = '', amount = '', what = '', reason = '' } = values;
  const text = { kind: 'text', optional: true, lines: false } as const;
  return {
    name: 'grant',
    title: 'Give something',
    submit: 'Grant',
    remark: problem ?? remarkFor(role, policy),
    fields: [
      { kind: 'choice', name: 'kind', label: 'What', choices, value: kind, optional: false },
      { ...text, name: 'amount', label: 'How much', value: amount, hint: '20 or 20.50 EUR' },
      { ...text, name: 'what', label: 'What exactly', value: what, hint: '' },
      { ...text, name: 'reason', label: 'Why', value: reason, hint: REASON_HINT, lines: true },
    ],
  };
}

const REASON_HINT = 'Needed where it goes beyond what you may give on your own';

function label(kind: GrantKind): string {
  const words = GRANT_WORDS[kind].replace(/^a /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function remarkFor(role: Role, policy: Policy): string {
  const own = mayGrantText(role, policy);
  const may = own === '' ? NOTHING_LISTED : `You may give on your own: ${own}.`;
  return `${may} Beyond that, say why: it is recorded, and a lead is told.`;
}

const NOTHING_LISTED = 'The policy lists nothing that you may give on your own.';

/** What is said before a reason is asked for. */
export function beyondRemark(read: GrantRead, role: Role, policy: Policy): string {
  return `You may give ${limitText(read.kind, role, policy)} on your own; ${grantWords(read)} goes beyond that. Say why, and it is recorded; a lead is told.`;
}

/** Reads what a form held; `problem` says what is missing, for whoever sent it. */
export function readGrant(
  values: ActionTaken['values'],
  policy: Policy,
): GrantRead | { readonly problem: string } {
  const kind = GrantKind.safeParse(values.kind).data;
  if (kind === undefined) return { problem: 'Choose what is given.' };
  const typed = values.amount?.trim() ?? '';
  const sum = amountIn(typed);
  if (sum === undefined && (typed !== '' || needsAmount(kind, policy))) return { problem: NO_SUM };
  const what = values.what?.trim().slice(0, LONGEST) ?? '';
  if (kind === 'other' && what === '') return { problem: 'Say what exactly is given.' };
  const reason = values.reason?.trim().slice(0, LONGEST) ?? '';
  const currency = sum === undefined ? undefined : (sum.currency ?? currencyFor(kind, policy));
  return { kind, what, reason, amount: sum?.amount, currency };
}

const NO_SUM = 'Name an amount like 20 or 20.50 EUR.';

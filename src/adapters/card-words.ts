import type { Assessment, Hint } from '../domain/assessment.ts';
import type { Channel, ChannelKind } from '../domain/channel.ts';
import type { ActionName } from '../domain/message.ts';
import type { Role } from '../domain/person.ts';
import type { Card, EarlierCase, RosterEntry } from '../domain/shown.ts';
import { BUTTON_WORDS } from '../domain/wording.ts';
import { isSeen } from './clean.ts';

const LIGHTS: Readonly<Record<string, string>> = { P1: '🔴', P2: '🟠', P3: '🟡', P4: '🟢' };

/** A coloured dot for those who look; the word stands beside it for everybody. */
export function light(urgency: string | null): string {
  return LIGHTS[urgency ?? ''] ?? '⚪';
}

/** A chance from 0 to 1: `61%`. */
export function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}

/** What they may do next, in words; empty where nothing points to it. */
export function watchWords({ churn, public: going }: Pick<Assessment, 'churn' | 'public'>): string {
  return [hintWords(churn, 'leave'), hintWords(going, 'go public')].filter(isSeen).join(', ');
}

function hintWords(hint: Hint, what: string): string {
  if (hint === 'none') return '';
  return hint === 'high' ? `they say they will ${what}` : `they may ${what}`;
}

/** How an earlier case is marked that they had to come back about. */
export const SAME_THING = 'about the same thing';

/** Those about the same thing first; else in their order, which is latest first. */
export function mostTellingFirst(earlier: readonly EarlierCase[]): EarlierCase[] {
  return earlier.toSorted(
    (left, right) => Number(right.same ?? false) - Number(left.same ?? false),
  );
}

/** How many of each a card shows in Slack and Teams; the rest is counted. Ours: a terminal has room for more. */
export const ON_CARD = { reasons: 2, earlier: 3, promises: 3 } as const;

/** How many grants a card shows: the latest. Ours. */
const MOST_GRANTED = 3;

/** What was given, the latest few, one line each. */
export function grantedLines({ granted = [] }: Pick<Card, 'granted'>): string[] {
  return granted.filter(isSeen).slice(-MOST_GRANTED);
}

/** What a button says. */
export function buttonWords(action: ActionName): string {
  if (action === 'have-it') return 'I have it';
  return capital(BUTTON_WORDS[action]);
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who reads a channel of each kind, as the form that sets one up asks. */
export const KIND_CHOICES: Readonly<Record<ChannelKind, string>> = {
  staff: 'Staff: only colleagues read here',
  help: 'Help: colleagues ask here',
  customers: 'Customers: outsiders read here',
};

/** When a card comes. */
export const CARD_CHOICES = [
  { value: 'when-needed', label: 'When it matters: asked for, urgent, or at risk' },
  { value: 'always', label: 'For every case' },
];

/** What Heed reads. */
export const WATCHED_CHOICES = [
  { value: 'yes', label: 'Reads every message, and stays silent until it matters' },
  { value: 'no', label: 'Reads only what it is asked about' },
];

const KIND_WORDS: Record<ChannelKind, string> = {
  staff: 'staff channel',
  help: 'colleagues ask here',
  customers: 'customers read here',
};

/** What a channel is and what Heed does in it, in a few words each. */
export function channelFacts({ kind, watched, muted }: Channel): string[] {
  return [KIND_WORDS[kind], watched ? 'watched' : 'only when asked', ...(muted ? ['muted'] : [])];
}

const ROLE_WORDS: Record<Role, string> = {
  agent: 'agent',
  lead: 'lead',
  executive: 'executive',
  'account-owner': 'account owner',
};

/** What somebody on the roster is, and what there is to know of them, in a few words each. */
export function rosterFacts({ role, facts }: Pick<RosterEntry, 'role' | 'facts'>): string[] {
  return [ROLE_WORDS[role], ...facts].filter(isSeen);
}

/** What stands on a list beside a case whose call has to wait. */
export const HELD_WORDS = 'a call waits';

/** Once somebody has answered, why it was urgent is no longer worth the room on a card. */
export function isAnswered({ draft, takenBy, actions }: Card): boolean {
  return draft === null && takenBy !== null && !actions.includes('send');
}

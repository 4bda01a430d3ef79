import { isOfWorkspace } from '../address.ts';
import type { Urgency } from '../assessment.ts';
import type { Case } from '../case.ts';
import type { Cause } from '../cause.ts';
import type { Channel } from '../channel.ts';
import type { Ladder } from '../ladder.ts';
import { addressesOf, type Person, type Role } from '../person.ts';
import type { Settings } from '../settings.ts';
import type { Hours } from '../time/hours.ts';
import { type Load, loadOf, type Workload } from '../workload.ts';
import { isAtWork } from './availability.ts';
import { ofThisWeek } from './call-budget.ts';

/** What somebody is wanted for. People are named by any of their addresses. */
export interface Need {
  readonly channel: Channel;
  readonly roles: readonly Role[];
  /** Just these; then roles do not matter. */
  readonly only?: readonly string[];
  /** ISO 639-1, or `und`; undefined where nothing was read yet. */
  readonly language: string | undefined;
  /** Names of areas, and kinds of signal. */
  readonly topics: ReadonlySet<string>;
  readonly customer: Pick<NonNullable<Case['customer']>, 'id' | 'account' | 'email'> | null;
  /** Who has had this customer's other open cases, or was called for them. */
  readonly knownTo: readonly string[];
  /** Who is not to be asked, as they were before. */
  readonly exclude: ReadonlySet<string>;
  /** 0 to 1. */
  readonly risk: number;
  readonly urgency: Urgency;
  readonly cause: Cause;
  readonly afterHours: Ladder['afterHours'];
}

/** What somebody is looked for in. */
export interface Ground {
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly workload: Workload;
  /** Who is on call in any rota. */
  readonly onCall: ReadonlySet<string>;
}

/** Somebody on the roster, and all that speaks for or against them. */
export interface Candidate {
  readonly person: Person;
  readonly addresses: readonly string[];
  readonly hours: Hours | undefined;
  readonly isAtWork: boolean;
  readonly isOnCall: boolean;
  /** With the calls of the last seven days only. */
  readonly load: Load;
  /** The customer is theirs: the account's domain, or `true` where their address alone is listed. */
  readonly account: string | boolean;
  /** Where the channel names them, from 0; -1 where it does not. */
  readonly leadPlace: number;
  /** Their place on the roster, from 0. */
  readonly place: number;
}

/** Something by which one person is better to ask than another. */
export interface Rank {
  /** More is better. */
  score(candidate: Candidate, need: Need): number;
  /** Why them: "owns acme.example"; undefined where it does not speak for them. */
  why(candidate: Candidate, need: Need): string | undefined;
  /** Why not the one who has less of it than the one who was chosen, as it follows their name: "is not on call". */
  whyNot(candidate: Candidate, need: Need, chosen: Candidate): string;
  /** Worth saying of the chosen one whenever a rival lacks it, and not only where it decided. */
  readonly telling: boolean;
}

/**
 * Everybody who could be asked: those whom the need names, or else those of the roster who are in the conversation's workspace or named for
 * its channel. Others may be of another company: they are not even passed over by name.
 */
export function candidatesFor(need: Need, ground: Ground): Candidate[] {
  const all = ground.settings.roster.map((person, place) => candidate(person, place, need, ground));
  const { only } = need;
  return all.filter((one) => (only === undefined ? isHere(one, need) : isOneOf(one, only)));
}

function isHere({ addresses, leadPlace }: Candidate, { channel }: Need): boolean {
  return leadPlace >= 0 || addresses.some((address) => isOfWorkspace(address, channel.id));
}

function candidate(person: Person, place: number, need: Need, ground: Ground): Candidate {
  const { settings, now, workload, onCall } = ground;
  const addresses = addressesOf(person);
  const hours = person.hours ?? settings.hours;
  const load = loadOf(person, workload);
  return {
    person,
    addresses,
    hours,
    isAtWork: isAtWork(hours, now, need.urgency),
    isOnCall: addresses.some((address) => onCall.has(address)),
    load: { ...load, recent: ofThisWeek(load.recent, now) },
    account: accountOf(person, need.customer),
    leadPlace: need.channel.leads.findIndex((lead) => addresses.includes(lead)),
    place,
  };
}

/** True when one of the addresses is theirs. */
export function isOneOf({ addresses }: Candidate, people: Iterable<string>): boolean {
  return [...people].some((address) => addresses.includes(address));
}

function accountOf({ accounts = [] }: Person, customer: Need['customer']): string | boolean {
  if (customer === null) return false;
  const owned = new Set(accounts.map((account) => account.toLowerCase()));
  const { id, account, email } = customer;
  if (account !== undefined && owned.has(account.toLowerCase())) return account;
  return [id, email].some((address) => address !== undefined && owned.has(address.toLowerCase()));
}

import { isOfWorkspace } from '../address.ts';
import { type Candidate, isOneOf, type Need, type Rank } from './candidate.ts';

/** Only where anybody may be asked whatever the hour; elsewhere whoever is off is ruled out. */
const presence: Rank = {
  score: ({ isAtWork, isOnCall }, { afterHours }) => {
    if (afterHours !== 'anyone' || isAtWork) return 2;
    return isOnCall ? 1 : 0;
  },
  why: presenceText,
  whyNot: ({ isOnCall }) => (isOnCall ? 'is on call, and off now' : 'is off now'),
  telling: false,
};

const account: Rank = {
  score: (one) => (one.account === false ? 0 : 1),
  why: ({ account: owned }) => {
    if (owned === false) return undefined;
    return owned === true ? 'looks after this customer' : `owns ${owned}`;
  },
  whyNot: (_one, _need, { account: owned }) =>
    typeof owned === 'string' ? `does not own ${owned}` : 'does not look after this customer',
  telling: true,
};

/** Who can be reached where the conversation is. */
const workspace: Rank = {
  score: ({ addresses }, { channel }) =>
    addresses.some((address) => isOfWorkspace(address, channel.id)) ? 1 : 0,
  why: () => 'is in this workspace',
  whyNot: () => 'is in another workspace',
  telling: false,
};

const known: Rank = {
  score: (one, { knownTo }) => (isOneOf(one, knownTo) ? 1 : 0),
  why: (one, { knownTo }) => (isOneOf(one, knownTo) ? 'has had this customer before' : undefined),
  whyNot: () => 'has not had this customer before',
  telling: true,
};

const named: Rank = {
  score: ({ leadPlace }) => (leadPlace >= 0 ? 1 : 0),
  why: ({ leadPlace }) => (leadPlace >= 0 ? 'named for this channel' : undefined),
  whyNot: () => 'is not named for this channel',
  telling: true,
};

const onCall: Rank = {
  score: ({ isOnCall }) => (isOnCall ? 1 : 0),
  why: ({ isOnCall }) => (isOnCall ? 'on call' : undefined),
  whyNot: () => 'is not on call',
  telling: true,
};

const areas: Rank = {
  score: ({ person }, { topics }) => shared(person.areas, topics).length,
  why: ({ person }, { topics }) => said('looks after', shared(person.areas, topics)),
  whyNot: ({ person }, { topics }, chosen) =>
    `does not look after ${beyond(shared(chosen.person.areas, topics), person.areas)}`,
  telling: true,
};

const skills: Rank = {
  score: ({ person }, { topics }) => shared(person.skills, topics).length,
  why: ({ person }, { topics }) => said('good at', shared(person.skills, topics)),
  whyNot: ({ person }, { topics }, chosen) =>
    `is not said to be good at ${beyond(shared(chosen.person.skills, topics), person.skills)}`,
  telling: true,
};

/** Who lists no language is taken to manage, and yet is not preferred to who lists this one. */
const language: Rank = {
  score: ({ person }, need) => {
    const { languages = [] } = person;
    if (languages.length === 0 || need.language === undefined || need.language === 'und') return 1;
    return languages.some((one) => isSameLanguage(one, need.language)) ? 2 : 0;
  },
  why: (one, need) => (language.score(one, need) === 2 ? `writes ${nameOf(need)}` : undefined),
  whyNot: (one, need) =>
    `${language.score(one, need) === 0 ? 'does not' : 'is not said to'} write ${nameOf(need)}`,
  telling: true,
};

/** What makes somebody the right one for this, the weightiest first. */
export const FIT: readonly Rank[] = [
  presence,
  account,
  workspace,
  known,
  named,
  onCall,
  areas,
  skills,
  language,
];

/** Why somebody is there to be asked: "works now", or "on call"; undefined when they are off. */
export function presenceText({ isAtWork, isOnCall }: Candidate): string | undefined {
  if (isAtWork) return 'works now';
  return isOnCall ? 'on call' : undefined;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const LIST = new Intl.ListFormat('en-GB');

function nameOf({ language: code }: Need): string {
  return code === undefined ? 'their language' : (LANGUAGES.of(code) ?? code);
}

/** Also where a country is named with it: `de-AT` is `de`. */
function isSameLanguage(name: string, code: string | undefined): boolean {
  return name.toLowerCase().split(/[-_]/)[0] === code;
}

/** The labels that are among the topics, however they are capitalised. */
function shared(labels: readonly string[] = [], topics: Iterable<string>): string[] {
  const lower = new Set([...topics].map((topic) => topic.toLowerCase()));
  return [...new Set(labels)].filter((label) => lower.has(label.toLowerCase()));
}

function said(what: string, labels: readonly string[]): string | undefined {
  return labels.length === 0 ? undefined : `${what} ${listed(labels)}`;
}

/** Those of the labels that `others` lack. */
function beyond(labels: readonly string[], others: readonly string[] | undefined): string {
  const had = shared(others, labels).map((label) => label.toLowerCase());
  return listed(labels.filter((label) => !had.includes(label.toLowerCase())));
}

/** "legal and going public". */
function listed(labels: readonly string[]): string {
  return LIST.format(labels.map((label) => label.replaceAll('_', ' ')));
}

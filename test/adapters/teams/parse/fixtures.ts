import { readdirSync, readFileSync } from 'node:fs';
import { Activity, parseActivity, type Told } from '../../../../src/adapters/teams/parse/parse.ts';

const FOLDER = new URL('../../../fixtures/teams/', import.meta.url);

export const TENANT = '7a6d1c9e-52f4-4b7c-9a0e-3f1d2c5b8e01';
export const BOT = '28:0b5c9f4e-7f0a-4d3c-9a51-3d1f6f0c7e11';
export const SHOP = '19:5f2b7c1d9e8a4f60b3c2d1e0f9a8b7c6@thread.tacv2';
export const DESK = '19:0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a@thread.tacv2';
export const GENERAL = '19:Zq3vXb8nTg5hRj2kLm7pWs4dFc1yUe9o@thread.tacv2';
export const GROUP = '19:meet_c0ffee11c0ffee22c0ffee33@thread.v2';
export const CHAT = 'a:1qWxY7eRtY2uIoPa3sDfGhJkL4zXcVbNm5';
/** The thread that most activities stand in, a reply in it, and a message after both. */
export const ROOT = '1763800000000';
export const REPLY = '1763800060000';
export const LATER = '1763800120000';
/** The message that a card stands in. */
export const CARD = '1763800090000';

export const ANA = {
  user: '29:1aNaQx0c9Lw2sVt7-bellcarver-0001',
  aadObjectId: 'c1d2a3b4-0000-4000-8000-00000000a0a0',
  name: 'Ana Bellcarver',
};
export const ROBIN = {
  user: '29:1rObN7kfu3Xz5Yp-quill-0002',
  aadObjectId: 'c1d2a3b4-0000-4000-8000-00000000b0b0',
  name: 'Robin Quill',
};
export const DORA = {
  user: '29:1dOrA4hs8Jk2Lm-vantongeren-0003',
  aadObjectId: 'c1d2a3b4-0000-4000-8000-00000000d0d0',
  name: 'Dora van Tongeren',
};

export const told: Told = {
  now: 1_763_800_999_000,
  bot: BOT,
  reactions: { triage: ['ticket'], quiet: ['1f515_bellwithslash'] },
};

/** Part of every event in SHOP. */
export const shared = { platform: 'teams', workspace: TENANT, channel: `teams:${TENANT}/${SHOP}` };

/** The schema that cards are held against lies there, too. */
export const NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.startsWith('adaptive-card-'))
  .map((name) => name.replace(/\.json$/, ''));

export type Json = Readonly<Record<string, unknown>>;

/** An activity as it stands in its file. */
export function fixture(name: string): Json {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
}

/** What an activity says, with some of its fields changed. */
export function parsed(name: string, changes: Json = {}) {
  return parseActivity(Activity.parse({ ...fixture(name), ...changes }), told);
}

/** The one event that an activity says. */
export function incoming(name: string, changes: Json = {}): unknown {
  const [only, ...more] = parsed(name, changes);
  if (only === undefined || more.length > 0 || !('incoming' in only))
    throw new Error(`${name} says ${JSON.stringify([only, ...more])}`);
  return only.incoming;
}

/** The conversation of an activity in SHOP, or in its thread. */
export function inShop(root?: string): Json {
  const id = root === undefined ? SHOP : `${SHOP};messageid=${root}`;
  return { isGroup: true, conversationType: 'channel', tenantId: TENANT, id };
}

/** An entity that mentions somebody, as its tag stands in the text. */
export function mention(id: string, name: string): Json {
  return { type: 'mention', mentioned: { id, name }, text: `<at>${name}</at>` };
}

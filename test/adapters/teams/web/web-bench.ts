import { Activity } from '../../../../src/adapters/teams/parse/schema.ts';
import type { Documents } from '../../../../src/engine/documents.ts';
import { createDocumentsFolder } from '../../../../src/engine/documents-folder.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';

export const TENANT = '6f8f0a52-0000-4000-8000-0000000000aa';
export const ELSEWHERE = '6f8f0a52-0000-4000-8000-0000000000bb';
export const ANA = '6f8f0a52-0000-4000-8000-000000000001';
export const ROBIN = '6f8f0a52-0000-4000-8000-000000000002';
export const BOT = '28:0b5c9f4e-0000-4000-8000-0000000000ff';
export const SHOP = '19:shop@thread.tacv2';
export const DESK = '19:desk@thread.tacv2';
export const CHAT = '19:chat@thread.v2';
export const TEAM = '19:general@thread.tacv2';
export const GROUP = '6f8f0a52-0000-4000-8000-00000000000f';
export const EMEA = 'https://smba.example/emea/';

/** An activity as Teams sends one: Ana writes in the channel SHOP, but for what is given. */
export function activity(given: object = {}): Activity {
  return Activity.parse({
    type: 'message',
    id: '1700000000000',
    serviceUrl: EMEA,
    channelId: 'msteams',
    from: { id: '29:ana', name: 'Ana', aadObjectId: ANA },
    recipient: { id: BOT, name: 'Heed' },
    conversation: { id: SHOP, conversationType: 'channel', tenantId: TENANT, isGroup: true },
    channelData: { tenant: { id: TENANT }, team: { id: TEAM } },
    text: 'Hello',
    ...given,
  });
}

/** The conversation of an activity: a channel where its id says nothing else. */
export function conversation(id: string, given: object = {}): { readonly conversation: object } {
  const conversationType = id.startsWith('a:')
    ? 'personal'
    : id.endsWith('@thread.v2')
      ? 'groupChat'
      : 'channel';
  return { conversation: { id, conversationType, tenantId: TENANT, ...given } };
}

export interface CountedDocuments extends Documents {
  /** How often each was called. */
  readonly counted: { reads: number; writes: number };
  /** Where they are; what stands there is one JSON file each. */
  readonly folder: string;
  /** The next write fails so. */
  failNext(error: Error): void;
}

/** Real documents in a folder that is gone after the test, counting what they are asked for. */
export async function countedDocuments(at?: string): Promise<CountedDocuments> {
  const folder = at ?? temporaryFolder();
  const documents = createDocumentsFolder({ folder });
  const counted = { reads: 0, writes: 0 };
  const failing: Error[] = [];
  return {
    ...documents,
    counted,
    folder,
    failNext: (error) => void failing.push(error),
    read(kind, name, schema) {
      counted.reads += 1;
      return documents.read(kind, name, schema);
    },
    async write(kind, name, value) {
      counted.writes += 1;
      const error = failing.shift();
      if (error !== undefined) throw error;
      await documents.write(kind, name, value);
    },
  };
}

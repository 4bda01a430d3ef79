import {
  contentOf,
  membersActivity,
  messageActivity,
  type Scene,
} from '../test/fakes/teams/activities.ts';
import type { JsonRecord, PersonRecord } from '../test/fakes/teams/records.ts';
import { ANA, DESK, TENANT } from '../test/fakes/teams/shop.ts';
import { BOT, createWorld } from '../test/fakes/teams/world.ts';

/** A desk has its cases in many channels and of many customers, and next to none of them twice in a few minutes. */
const CHANNELS = 50;
const CUSTOMERS = 200;
export const CUSTOMER_CHANNELS = Array.from(
  { length: CHANNELS },
  (_, index) => `19:shop${String(index).padStart(28, '0')}@thread.tacv2`,
);

/** Signs for whoever sends to the service URL, as the Bot Connector does: one token for an hour, for all requests. */
export interface Sender {
  readonly serviceUrl: string;
  readonly token: string;
}

const world = createWorld(Date.now);
const team = { id: DESK, groupId: TENANT, name: 'Bench', consented: true };
const common = { tenant: TENANT, kind: 'channel', team } as const;
for (const id of CUSTOMER_CHANNELS) world.addConversation({ ...common, id, name: 'Shop' });
world.addConversation({ ...common, id: DESK, name: 'Desk' });

let written = 0;

/** So many messages of customers, no two alike, as they come over the wire. */
export function signMessages(sender: Sender, count: number): Buffer[] {
  return Array.from({ length: count }, () => {
    written += 1;
    const user = customer(Math.floor(written / CHANNELS) % CUSTOMERS);
    const channel = CUSTOMER_CHANNELS[written % CHANNELS] ?? '';
    const text = `Login fails with error 500 since this morning, order ${written}`;
    const content = contentOf(text, []);
    const message = world.post(channel, { from: user.user, content });
    return requestOf(sender, messageActivity(message, sceneOf(sender, user, channel)));
  });
}

/** Heed is put into the staff's channel: where cards go is known from then on. */
export function signInstallation(sender: Sender): Buffer {
  const ana = person(ANA, 'Ana', 'a1a1a1a1-0000-4000-8000-00000000a001');
  const scene = sceneOf(sender, ana, DESK);
  return requestOf(sender, membersActivity('membersAdded', [{ id: BOT }], scene));
}

function sceneOf({ serviceUrl }: Sender, user: PersonRecord, channel: string): Scene {
  const place = world.conversations.get(channel);
  if (place === undefined) throw new Error(`There is no ${channel} in the bench.`);
  return { world, serviceUrl, user, place };
}

function customer(index: number): PersonRecord {
  const number = String(index).padStart(12, '0');
  return person(`29:1customer-${number}`, 'Robin', `0b1b0b1b-0000-4000-8000-${number}`);
}

function person(user: string, name: string, aadObjectId: string): PersonRecord {
  return { user, name, aadObjectId, tenant: TENANT, role: 'user', principal: 'x@shop.example' };
}

function requestOf({ token }: Sender, activity: JsonRecord): Buffer {
  const body = JSON.stringify(activity);
  return Buffer.from(
    [
      'POST /api/messages HTTP/1.1',
      'host: 127.0.0.1',
      'content-type: application/json; charset=utf-8',
      `authorization: Bearer ${token}`,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

import { commandFields } from '../test/fakes/slack/interaction-payloads.ts';
import { ANA, SHOP_TEAM } from '../test/fakes/slack/shop.ts';
import { signCommand } from '../test/fakes/slack/signed-request.ts';

/** A desk has its cases in many channels, not all in one. */
const CHANNELS = 50;
export const CUSTOMER_CHANNELS = Array.from({ length: CHANNELS }, (_, index) => `C0SHOP${index}`);

let signed = 0;

/** So many `/triage` requests, signed now, no two alike. */
export function signRequests(count: number): Buffer[] {
  return Array.from({ length: count }, () => {
    signed += 1;
    const text = `Login fails with error 500 since this morning, order ${signed}`;
    const given = { triggerId: `1.${signed}.${process.pid}`, responseUrl: 'http://127.0.0.1:9/r' };
    const channel = { ...SCENE.channel, id: CUSTOMER_CHANNELS[signed % CHANNELS] ?? '' };
    const { body, headers } = signCommand(commandFields(text, { ...SCENE, channel }, given));
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = `content-length: ${Buffer.byteLength(body)}\r\n`;
    const head = `POST /slack/events HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}${length}\r\n`;
    return Buffer.from(head + body);
  });
}

const SCENE = {
  team: { id: SHOP_TEAM, name: 'Shop', domain: 'shop', app: undefined },
  user: {
    ...{ id: ANA, team: SHOP_TEAM, name: 'Ana', deleted: false },
    ...{ isRestricted: false, isUltraRestricted: false, isStranger: false, isBot: false },
  },
  channel: {
    ...{ id: '', team: SHOP_TEAM, name: 'shop', isPrivate: false, isDirect: false },
    ...{ isExtShared: true, isPendingExtShared: false, isArchived: false },
    ...{ members: new Set<string>(), messages: [], ephemerals: [] },
  },
};

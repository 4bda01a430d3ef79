import type { FakeTeams } from './fake-teams.ts';

/** A shop on Teams: its tenant, customers of each sort, and a place of each kind. */
export const TENANT = '6f1d0a52-0c6f-4b6e-8d55-2f6c1f1a9b01';
/** Dora's organisation. */
export const OTHER_TENANT = 'c0ffee00-1111-4222-8333-444455556666';

/** Full members of the shop. */
export const ANA = '29:1ana-mWq0PAtJt3';
export const BO = '29:1bo-f8HqAnSS2h';
export const LEE = '29:1lee-ZkR1qkq0Zw';
/** A full member too, who works elsewhere in the shop: on no list. */
export const MEL = '29:1mel-0vYcUjZr7x';
/** A customer: a guest of the shop's own tenant. */
export const ROBIN = '29:1robin-wKkP9dVb5';
/** A customer by a shared channel: a full member, of another tenant. */
export const DORA = '29:1dora-3mNcXqLs8';

/** Their ids in the directory. */
export const AAD: ReadonlyMap<string, string> = new Map([
  [ANA, 'a1a1a1a1-0000-4000-8000-00000000a001'],
  [BO, 'b0b0b0b0-0000-4000-8000-00000000b002'],
  [LEE, '1ee1ee1e-0000-4000-8000-00000000c003'],
  [MEL, 'ae1ae1ae-0000-4000-8000-00000000d004'],
  [ROBIN, '0b1b0b1b-0000-4000-8000-00000000e005'],
  [DORA, 'd0d0d0d0-0000-4000-8000-00000000f006'],
]);

/** Colleagues among themselves. */
export const DESK = '19:desk0000000000000000000000000000@thread.tacv2';
/** Shared with customers. */
export const SHOP = '19:shop0000000000000000000000000000@thread.tacv2';
/** Where colleagues of other departments ask. */
export const HELP = '19:help0000000000000000000000000000@thread.tacv2';
/** A group chat of the staff's own. */
export const BACK_ROOM = '19:back0000000000000000000000000000@thread.v2';
/** Heed is not in it. */
export const ELSEWHERE = '19:else0000000000000000000000000000@thread.tacv2';

/** Reactions that point at a message, as Teams names them. */
export const REACTIONS = { triage: ['1f3ab_ticket'], quiet: ['1f515_bellwithslash'] } as const;

/** A place, as the rest of Heed names it. */
export function inShop(id: string): string {
  return `teams:${TENANT}/${id}`;
}

/** Somebody, as the rest of Heed names them. */
export function personInShop(user: string): string {
  return inShop(AAD.get(user) ?? user);
}

/** The ids that the configuration would list as staff: Mel's is not among them. */
export const LISTED: readonly string[] = [ANA, BO, LEE].flatMap((user) => AAD.get(user) ?? []);

/** Fills a loopback Teams with the shop, Heed installed. */
export function openShopIn({ world }: FakeTeams): void {
  for (const [user, name] of [
    [ANA, 'Ana'],
    [BO, 'Bo'],
    [LEE, 'Lee'],
    [MEL, 'Mel'],
  ] as const)
    addPerson(user, name, { principal: `${name.toLowerCase()}@shop.example` });
  const guest = 'robin_robin-ltd.example#EXT#@shop.onmicrosoft.com';
  addPerson(ROBIN, 'Robin', { role: 'guest', principal: guest });
  addPerson(DORA, 'Dora', { tenant: OTHER_TENANT, principal: 'dora@dora.example' });

  function addPerson(user: string, name: string, given: object): void {
    const aadObjectId = AAD.get(user) ?? '';
    const usual = { tenant: TENANT, role: 'user', principal: '' } as const;
    world.addPerson({ user, name, aadObjectId, ...usual, ...given });
  }

  const support = team(DESK, 'Support');
  const customers = team(SHOP, 'Customers');
  const staff = [ANA, BO, LEE];
  const common = { tenant: TENANT, kind: 'channel' } as const;
  world.addConversation({ ...common, id: DESK, name: 'Desk', team: support, members: staff });
  const outside = [...staff, ROBIN, DORA];
  world.addConversation({ ...common, id: SHOP, name: 'Shop', team: customers, members: outside });
  const inside = [...staff, MEL];
  world.addConversation({ ...common, id: HELP, name: 'Help', team: support, members: inside });
  const chat = { tenant: TENANT, kind: 'groupChat' } as const;
  world.addConversation({ ...chat, id: BACK_ROOM, name: 'Back room', members: staff });
  const away = { name: 'Elsewhere', team: customers, members: staff, hasApp: false };
  world.addConversation({ ...common, id: ELSEWHERE, ...away });
}

let groups = 0;

function team(id: string, name: string) {
  groups += 1;
  const groupId = `77777777-0000-4000-8000-${String(groups).padStart(12, '0')}`;
  return { id, name, groupId, consented: true };
}

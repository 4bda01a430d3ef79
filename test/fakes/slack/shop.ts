import { SCOPES } from '../../../src/adapters/slack/permissions.ts';
import type { FakeSlack } from './fake-slack.ts';

/** A shop on Slack: the workspace that has Heed, a customer's workspace, and channels of each kind. */
export const SHOP_TEAM = 'T0SHOP';
export const ROBIN_TEAM = 'T0ROBIN';

/** Full members of the shop. */
export const ANA = 'U0ANA';
export const BO = 'U0BO';
export const LEE = 'U0LEE';
/** A customer, by Slack Connect. */
export const ROBIN = 'U0ROBIN';
/** A guest of the shop's own workspace. */
export const GIL = 'U0GIL';

/** Colleagues among themselves. */
export const DESK = 'C0DESK';
/** Shared with the customer's workspace. */
export const SHOP = 'C0SHOP';
/** Where colleagues of other departments ask. */
export const HELP = 'C0HELP';
/** Private; the shop's own. */
export const BACK_ROOM = 'C0BACK';
/** Heed is not in it. */
export const ELSEWHERE = 'C0ELSEWHERE';

export const SHOP_SCOPES: readonly string[] = Object.keys(SCOPES);

/** As the rest of Heed names it. */
export function inShop(id: string): string {
  return `slack:${SHOP_TEAM}/${id}`;
}

/** Fills a loopback Slack with the shop, Heed installed; gives its token. */
export function openShopIn({ world }: FakeSlack): string {
  world.addTeam({ id: SHOP_TEAM, name: 'Shop' });
  world.addTeam({ id: ROBIN_TEAM, name: 'Robin-Ltd' });
  const { botUser, tokens } = world.install(SHOP_TEAM, SHOP_SCOPES);
  world.addUser({ id: ANA, team: SHOP_TEAM, name: 'Ana' });
  world.addUser({ id: BO, team: SHOP_TEAM, name: 'Bo' });
  world.addUser({ id: LEE, team: SHOP_TEAM, name: 'Lee' });
  world.addUser({ id: ROBIN, team: ROBIN_TEAM, name: 'Robin' });
  world.addUser({ id: GIL, team: SHOP_TEAM, name: 'Gil', isRestricted: true });
  const staff = [ANA, BO, LEE];
  const inside = [...staff, botUser];
  const common = { team: SHOP_TEAM };
  world.addChannel({ ...common, id: DESK, name: 'desk', members: inside });
  const shared = { isExtShared: true, isPrivate: true, members: [...inside, ROBIN] };
  world.addChannel({ ...common, id: SHOP, name: 'robin-and-us', ...shared });
  world.addChannel({ ...common, id: HELP, name: 'help', members: inside });
  world.addChannel({ ...common, id: BACK_ROOM, name: 'back', isPrivate: true, members: inside });
  world.addChannel({ ...common, id: ELSEWHERE, name: 'elsewhere', members: staff });
  return [...tokens][0] ?? '';
}

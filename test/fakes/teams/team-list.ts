import type { JsonRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** The channels of a team that the app is in. General, whose id is the team's, is told without a name. */
export function teamList(world: World, team: string): { status: number; body: JsonRecord } {
  const all = [...world.conversations.values()].filter((one) => one.team?.id === team);
  if (all.length === 0) throw new Refusal(404, 'NotFound');
  if (!all.some(({ hasApp }) => hasApp)) throw new Refusal(403, 'BotNotInConversationRoster');
  const conversations = all.map(({ id, name }) => ({
    ...{ id, type: 'standard' },
    name: id === team ? null : name,
  }));
  return { status: 200, body: { conversations } };
}

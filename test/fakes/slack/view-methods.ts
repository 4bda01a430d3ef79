import { z } from 'zod';
import { refuseOversizedView } from './limits.ts';
import { type BotMethod, blocks, botMethod, type Caller, SlackRefusal } from './method.ts';
import type { ViewRecord } from './records.ts';
import type { Triggers } from './triggers.ts';
import type { World } from './world.ts';

/** A view as an app writes it. */
export const View = z.looseObject({
  type: z.enum(['modal', 'home']),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  blocks,
});
export type View = z.infer<typeof View>;

const Open = z.object({ trigger_id: z.string(), view: View });
const Update = z.object({ view_id: z.string(), hash: z.string().optional(), view: View });
const Publish = z.object({ user_id: z.string(), hash: z.string().optional(), view: View });

export function createViewMethods(triggers: Triggers): Readonly<Record<string, BotMethod>> {
  return {
    'views.open': botMethod([], Open, ({ trigger_id, view }, caller, world) => {
      refuseOversizedView(view, 'modal');
      const user = triggers.exchange(trigger_id);
      return { view: shown(show(view, world, caller, user), caller) };
    }),

    'views.update': botMethod([], Update, ({ view_id, hash, view }, caller, world) => {
      refuseOversizedView(view, 'modal');
      const standing = world.views.get(view_id);
      if (standing === undefined) throw new SlackRefusal('not_found');
      if (hash !== undefined && hash !== standing.hash) throw new SlackRefusal('hash_conflict');
      return { view: shown(show(view, world, caller, standing.user, view_id), caller) };
    }),

    'views.publish': botMethod([], Publish, ({ user_id, view }, caller, world) => {
      refuseOversizedView(view, 'home');
      if (world.users.get(user_id)?.team !== caller.team.id)
        throw new SlackRefusal('user_not_found');
      return { view: shown(show(view, world, caller, user_id), caller) };
    }),
  };
}

function show(view: View, world: World, { team }: Caller, user: string, id = world.newId('V')) {
  const { type, blocks: drawn } = view;
  return world.showView({ id, team: team.id, user, type, content: view, blocks: named(drawn) });
}

/** A block without an id gets one from Slack. */
function named(drawn: View['blocks']): View['blocks'] {
  return drawn.map((block, index) => ({ block_id: `block-${index}`, ...block }));
}

/** A view as Slack shows it to the app: in answers, and in what people do with it. */
export function shown(
  { id, team, hash, content, blocks: drawn }: ViewRecord,
  { app }: Pick<Caller, 'app'>,
): Record<string, unknown> {
  return {
    ...content,
    id,
    team_id: team,
    app_installed_team_id: team,
    bot_id: app.botId,
    hash,
    blocks: drawn,
    root_view_id: id,
    previous_view_id: null,
    state: { values: {} },
  };
}

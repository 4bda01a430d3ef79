import { z } from 'zod';
import type { AppRecord, ChannelRecord, TeamRecord } from './records.ts';
import type { World } from './world.ts';

/** `ok: false`, with the code Slack's own documentation names for it. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly code: string;
  /** What else stands in the answer. */
  readonly more: object;

  constructor(code: string, more: object = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** Who calls, with which token. */
export interface Caller {
  readonly team: TeamRecord;
  readonly app: AppRecord;
}

/** One method of the Web API that wants a bot's token. */
export interface BotMethod {
  /** At least one of them is needed; none where empty. */
  readonly scopes: readonly string[];
  run(args: Readonly<Record<string, unknown>>, caller: Caller, world: World): object;
}

/** A method whose arguments are checked by `schema` first, as Slack does (`invalid_arguments`). */
export function botMethod<Args>(
  scopes: readonly string[],
  schema: z.ZodType<Args>,
  run: (args: Args, caller: Caller, world: World) => object,
): BotMethod {
  return {
    scopes,
    run(args, caller, world) {
      const parsed = schema.safeParse(args);
      if (parsed.success) return run(parsed.data, caller, world);
      const messages = parsed.error.issues.map((one) => `${one.path.join('/')}: ${one.message}`);
      throw new SlackRefusal('invalid_arguments', { response_metadata: { messages } });
    },
  };
}

/** A number or a truth in a form is text. */
export const count = z.coerce.number().int().min(1).max(1000);
export const flag = z.stringbool().or(z.boolean()).default(false);

/** Arguments that are lists or objects come as JSON in a form. */
export const blocks = z.array(z.record(z.string(), z.unknown()));
export const metadata = z.object({
  event_type: z.string(),
  event_payload: z.record(z.string(), z.unknown()),
});

/** The channel, if the app may know of it: private ones only from within. */
export function visibleChannel(id: string, { team, app }: Caller, world: World): ChannelRecord {
  const channel = world.channels.get(id);
  const isHidden = channel?.isPrivate === true && !channel.members.has(app.botUser);
  if (channel === undefined || isHidden || !canReach(channel, team, app))
    throw new SlackRefusal('channel_not_found');
  return channel;
}

/** A shared channel stands in several workspaces; the app reaches it from its own. */
function canReach(channel: ChannelRecord, team: TeamRecord, app: AppRecord): boolean {
  return channel.team === team.id || channel.members.has(app.botUser);
}

/** The channel, if the app is in it. */
export function joinedChannel(id: string, caller: Caller, world: World): ChannelRecord {
  const channel = visibleChannel(id, caller, world);
  if (!channel.members.has(caller.app.botUser)) throw new SlackRefusal('not_in_channel');
  return channel;
}

/** Refuses where none of the scopes was granted. */
export function demandScope(needed: readonly string[], { app }: Caller): void {
  if (needed.length === 0 || needed.some((scope) => app.scopes.includes(scope))) return;
  throw new SlackRefusal('missing_scope', {
    needed: needed.join(','),
    provided: app.scopes.join(','),
  });
}

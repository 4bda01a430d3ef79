import type { Context, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { errorFacts } from '../../../engine/file-errors.ts';
import { buttonDoor, formDoor } from '../doors/button-door.ts';
import { parseAction } from '../parse/parse.ts';
import { whisper } from '../speak/whisper.ts';
import { type Entrance, NOT_KEPT, originOf, userOf } from './entrance.ts';
import type { Origin } from './tell.ts';

const UNKNOWN_BUTTON = 'This button is from another version of Heed, and does nothing any more.';

/** What is read of a press besides what the parser reads. */
const Press = z.object({
  trigger_id: z.string().default('').catch(''),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional().catch(undefined),
  /** A button with an address leads out of Slack: the browser has done all there is to do. */
  actions: z.array(z.object({ url: z.string().optional().catch(undefined) })),
});
type Press = z.infer<typeof Press>;

/** A button pressed, or an entry of a menu chosen: acknowledged once it is durable. */
export async function hearPress(
  entrance: Entrance,
  { body, ack, context }: SlackActionMiddlewareArgs & { context: Context },
): Promise<void> {
  const origin = originOf(context, body);
  const press = Press.safeParse(body).data;
  const parsed = parseAction(body, entrance.tell(origin));
  if (parsed === undefined || press === undefined) {
    await ack();
    return press && tellOfUnknown(entrance, origin, press);
  }
  const pressed = {
    web: entrance.web.of(origin.team),
    user: userOf(parsed.author),
    trigger: press.trigger_id,
    time: entrance.time,
    ...(parsed.place === undefined ? {} : { place: parsed.place }),
  };
  // Before anything that takes time: the trigger is good for three seconds.
  const answer = parsed.opensForm ? formDoor(pressed) : buttonDoor(pressed);
  // Should Heed die in between, a press that is lost is not acknowledged either: Slack says so to whoever pressed.
  if (!(await entrance.passOn(parsed, origin, answer)))
    await answer({ kind: 'message', text: NOT_KEPT, blocks: [] });
  await ack();
}

/** One line for whoever pressed what Heed does not know. */
async function tellOfUnknown(
  { web, logger }: Entrance,
  { team }: Origin,
  { user, channel, actions }: Press,
): Promise<void> {
  if (actions.some(({ url }) => url !== undefined)) return;
  const place = channel === undefined ? {} : { place: { channel: channel.id } };
  try {
    const listener = { web: web.of(team), user: user.id, ...place };
    await whisper(listener, { text: UNKNOWN_BUTTON, blocks: [] });
  } catch (error) {
    logger.info(errorFacts(error), 'Nobody could be told that a button is not known');
  }
}

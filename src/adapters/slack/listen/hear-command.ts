import type { Context, SlackCommandMiddlewareArgs, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { errorFacts } from '../../../engine/file-errors.ts';
import { commandDoor, menuDoor } from '../doors/command-door.ts';
import { parseCommand, parseShortcut } from '../parse/parse.ts';
import { newCaseView } from '../render/render.ts';
import { type Entrance, NOT_KEPT, originOf } from './entrance.ts';
import type { Origin } from './tell.ts';

const UNKNOWN_COMMAND = 'Heed does not know this command. /triage help says what there is.';

/** A slash command: acknowledged as soon as it is durable, with what was answered by then. */
export async function hearCommand(
  entrance: Entrance,
  { body, ack, respond, context }: SlackCommandMiddlewareArgs & { context: Context },
): Promise<void> {
  const origin = originOf(context, body);
  const parsed = parseCommand(body, entrance.tell(origin));
  if (parsed === undefined) return ack({ response_type: 'ephemeral', text: UNKNOWN_COMMAND });
  const open = opener(entrance, origin, body.trigger_id);
  const door = commandDoor({ ack, respond, open });
  if (await entrance.passOn(parsed, origin, door.answer)) await door.acknowledge();
  else await ack({ response_type: 'ephemeral', text: NOT_KEPT });
}

/** A shortcut: on a message somebody points at it; from anywhere it opens the form for a new case. */
export async function hearShortcut(
  entrance: Entrance,
  listened: SlackShortcutMiddlewareArgs & { context: Context },
): Promise<void> {
  const { body, ack, context } = listened;
  const origin = originOf(context, body);
  const parsed = parseShortcut(body, entrance.tell(origin));
  const open = opener(entrance, origin, body.trigger_id);
  if (parsed === 'new') await openNewCase(entrance, open);
  if (parsed === undefined || parsed === 'new') return ack();
  const { respond } = listened;
  const answer = menuDoor({ respond: async (words) => respond?.(words), open });
  // Should Heed die in between, what is lost is not acknowledged either: Slack says so to whoever asked.
  if (!(await entrance.passOn(parsed, origin, answer)))
    await answer({ kind: 'message', text: NOT_KEPT, blocks: [] });
  await ack();
}

type Open = (view: ModalView) => Promise<unknown>;

function opener({ web }: Entrance, { team }: Origin, trigger: string): Open {
  return async (view) => web.of(team).views.open({ trigger_id: trigger, view });
}

/** Where it would not open, whoever wanted it sees that, and tries again. */
async function openNewCase({ logger }: Entrance, open: Open): Promise<void> {
  try {
    await open(newCaseView());
  } catch (error) {
    logger.info(errorFacts(error), 'The form for a new case did not open');
  }
}

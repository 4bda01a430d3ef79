import { type RespondArguments, RespondError } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { SendError } from '../../adapter.ts';
import { sendErrorOf } from '../web/errors.ts';
import type { AnswerDoor, DoorAnswer } from './doors.ts';

/** How Slack can be answered where somebody gave a command or used a menu. */
export interface ResponseUrl {
  /** Bolt's: posts to the response_url, which takes five answers within thirty minutes. */
  readonly respond: (message: RespondArguments) => Promise<unknown>;
  /** Opens a modal with the trigger_id, which is good for three seconds. */
  readonly open: (view: ModalView) => Promise<unknown>;
}

/** A slash command that waits for its answer. */
export interface Command extends ResponseUrl {
  /** Bolt's: while it is still open, it takes an answer along. */
  readonly ack: (body?: RespondArguments) => Promise<void>;
}

/** A command's door, and the acknowledgement that may carry what was said there. */
export interface CommandDoor {
  readonly answer: AnswerDoor;
  /** Acknowledges the command, with what was said by now. Called once, as soon as the event is durable. */
  acknowledge(): Promise<void>;
}

const TOO_SLOW = {
  kind: 'message',
  text: 'Slack waits three seconds for a form, and they had gone by. Please ask again.',
  blocks: [],
} as const;

/** Where somebody used a message's menu: the answer comes as a line that only they see, or as a form. */
export function menuDoor({ respond, open }: ResponseUrl): AnswerDoor {
  return async (answer) => {
    if (answer.kind === 'done') return;
    if (answer.kind === 'message') return sayLater(respond, answer);
    const opened = await openModal(open, answer.view);
    if (!opened) await sayLater(respond, TOO_SLOW);
  };
}

/** Before the acknowledgement an answer waits for it, and costs no call of its own; after it, it goes to the response_url. */
export function commandDoor({ ack, respond, open }: Command): CommandDoor {
  const later = menuDoor({ respond, open });
  let held = true;
  let waiting: RespondArguments | undefined;

  return {
    async answer(answer) {
      if (!held || answer.kind !== 'message' || waiting !== undefined) return later(answer);
      waiting = privately(answer);
    },
    async acknowledge() {
      held = false;
      try {
        await ack(waiting);
      } catch (error) {
        if (waiting === undefined) throw error;
        await respond(waiting);
      }
    },
  };
}

/** False where it would not open, most often because the trigger's three seconds had gone by. */
async function openModal(open: ResponseUrl['open'], view: ModalView): Promise<boolean> {
  try {
    await open(view);
    return true;
  } catch (error) {
    const why = sendErrorOf(error, 'open the form');
    if (why.retryable) throw why;
    return false;
  }
}

type Message = Extract<DoorAnswer, { kind: 'message' }>;

async function sayLater(respond: ResponseUrl['respond'], answer: Message): Promise<void> {
  try {
    await respond(privately(answer));
  } catch (error) {
    throw error instanceof RespondError ? usedUp(error) : sendErrorOf(error, 'answer a command');
  }
}

function privately({ text, blocks }: Message): RespondArguments {
  return {
    response_type: 'ephemeral',
    replace_original: false,
    text,
    ...(blocks.length === 0 ? {} : { blocks: [...blocks] }),
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** A response_url refuses for good after thirty minutes or five answers; only a Slack in trouble is worth another try. */
function usedUp(error: RespondError): SendError {
  const passes = error.statusCode >= 500 || error.statusCode === 429;
  const why = passes ? 'Slack is in trouble right now' : 'the answer came too late';
  return new SendError(
    `Heed could not answer a command: ${why} (HTTP ${error.statusCode} from the response_url).`,
    { retryable: passes, cause: error },
  );
}

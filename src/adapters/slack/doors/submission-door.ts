import type { ViewResponseAction } from '@slack/bolt';
import type { Time } from '../../../engine/engine.ts';
import { SendError } from '../../adapter.ts';
import { stillWorkingView } from '../render/render.ts';
import { type Listener, whisper } from '../speak/whisper.ts';
import { show, unescaped, viewOf } from './button-door.ts';
import type { AnswerDoor, DoorAnswer } from './doors.ts';

/** A form that somebody sent. */
export interface Submitted extends Listener {
  /** Bolt's. */
  readonly ack: (response?: ViewResponseAction) => Promise<void>;
  /** The id of the view that was sent. */
  readonly view: string;
  /**
   * The block_id of an input under which a message is shown as what is wrong, so that what was typed stays. Absent where a message is
   * an answer and no refusal (a set-up, a command): then it takes the form's place.
   */
  readonly firstInput?: string;
  readonly time: Time;
}

/** A form's door, and when Slack has its response. */
export interface SubmissionDoor {
  readonly answer: AnswerDoor;
  /** Resolves once the form is acknowledged, by an answer or by time; rejects where Slack could not be told. */
  readonly acknowledged: Promise<void>;
}

/** How long the response is held for an answer, in milliseconds: Slack waits 3 s. */
const HOLD = 2_500;

/** Holds Slack's response for what comes at the door; past 2.5 s the form says that Heed is still at it, and shows the answer later. */
export function submissionDoor(submitted: Submitted): SubmissionDoor {
  const { ack, time, web, view } = submitted;
  const acknowledged = Promise.withResolvers<void>();
  // Who holds the response may be gone by the time it fails; the answer's own rejection tells as much.
  acknowledged.promise.catch(() => undefined);
  let held = true;

  const forget = time.wakeAt(time.now() + HOLD, () => {
    const response = { response_action: 'update', view: stillWorkingView() } as const;
    void acknowledge(response).catch(() => undefined);
  });

  async function acknowledge(response: ViewResponseAction | undefined): Promise<void> {
    held = false;
    forget();
    try {
      await ack(response);
      acknowledged.resolve();
    } catch (error) {
      acknowledged.reject(error);
      throw unanswerable(error);
    }
  }

  async function answerLate(answer: DoorAnswer): Promise<void> {
    const shown = await show(web, view, viewOf(answer));
    if (!shown && answer.kind === 'message') await whisper(submitted, answer);
  }

  return {
    answer: (answer) =>
      held ? acknowledge(responseTo(answer, submitted.firstInput)) : answerLate(answer),
    acknowledged: acknowledged.promise,
  };
}

function responseTo(
  answer: DoorAnswer,
  firstInput: string | undefined,
): ViewResponseAction | undefined {
  if (answer.kind === 'done') return undefined;
  if (answer.kind === 'message' && firstInput !== undefined)
    return { response_action: 'errors', errors: { [firstInput]: unescaped(answer.text) } };
  return { response_action: 'update', view: viewOf(answer) };
}

function unanswerable(cause: unknown): SendError {
  return new SendError('Heed could not answer a form: Slack had stopped waiting.', {
    retryable: false,
    cause,
  });
}

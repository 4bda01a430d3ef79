import type { Assessment } from '../domain/assessment.ts';
import { isHeard } from '../domain/conversation.ts';
import { contentWords } from '../domain/words.ts';
import type { MessageKind } from './acknowledge.ts';
import type { DraftRequest, Knowledge } from './drafter.ts';
import { type Retold, retell } from './retell/retell.ts';

/** What the customer wrote, as a reply needs to know it. */
export interface Situation {
  readonly request: DraftRequest;
  /** The message that is answered. */
  readonly asked: string;
  /** Their messages before it, oldest first. */
  readonly earlier: readonly string[];
  /** What we said so far. */
  readonly said: readonly string[];
  /** The entry that answers them, if there is one: found by this message, so none where it says nothing of the matter. */
  readonly entry: Knowledge | undefined;
  /** What they said, as it can be told back. */
  readonly told: readonly Retold[];
  readonly kind: MessageKind;
}

export function readSituation(request: DraftRequest): Situation {
  const { conversation, assessment } = request;
  const turns = conversation.turns
    .slice(0, assessment.turn + 1)
    .map((turn) => ({ ...turn, text: readable(turn.text) }));
  const asked = turns.at(-1)?.text ?? '';
  const earlier = turns
    .slice(0, -1)
    .filter(isHeard)
    .map((turn) => turn.text);
  const told = retell(asked);
  const kind = kindOf(asked, earlier, told, assessment);
  return {
    request,
    asked,
    earlier,
    said: turns.filter((turn) => !isHeard(turn)).map((turn) => turn.text),
    entry: kind === 'matter' || kind === 'question' ? request.knowledge[0] : undefined,
    told,
    kind,
  };
}

/** More than this, in characters, no reply takes up; a longer word is no word. Both bound the work on hostile texts. */
const MAX_TEXT = 4000;
const MAX_WORD = 60;

function readable(text: string): string {
  const cut = text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT);
  return cut.replace(/\S{61,}/gu, (word) => word.slice(0, MAX_WORD));
}

function kindOf(
  asked: string,
  earlier: readonly string[],
  told: readonly Retold[],
  assessment: Assessment,
): MessageKind {
  const wants = told.filter((one) => one.kind !== 'statement');
  const evidence = assessment.signals.filter((signal) => signal.kind !== 'praise');
  const isPraise = assessment.mood === 'pleased' || assessment.signals.length > evidence.length;
  const isCalm = evidence.length === 0 && assessment.urgency === 'P4';
  if (isPraise && isCalm && wants.length === 0 && !BUT.test(asked)) return 'praise';
  if (told.length === 0 && earlier.length === 0 && isTalk(asked)) return 'talk';
  const isGivingUp = evidence.some(
    (signal) => signal.kind === 'giving_up' && signal.turn === assessment.turn,
  );
  if (isGivingUp && earlier.length > 0 && wants.length === 0) return 'giving-up';
  const isQuestion = wants.length > 0 && wants.every((one) => one.kind === 'question');
  return isQuestion && isCalm ? 'question' : 'matter';
}

/** What turns praise into something to be done. */
const BUT =
  /\b(?:but|however|though|although|one (?:small|little|tiny)? ?thing|only thing|except|unfortunately|can't|cannot|doesn't|won't|isn't|missing|broken)\b/i;

const TALK =
  /^(?:all|anybody|anyone|around|bye|cheers|cool|fine|good|great|hello|hey|hi|hiya|morning|afternoon|evening|nice|ok|okay|online|perfect|ping|question|quick|somebody|someone|sure|team|test|available|busy|alright|awesome|excellent|super)$/;

/** Nothing in it says what it is about. */
function isTalk(text: string): boolean {
  return [...contentWords(text)].every((word) => TALK.test(word));
}

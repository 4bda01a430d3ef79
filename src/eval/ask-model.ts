import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Assessed, type Assessor, AssessorError } from '../assess/assessor.ts';
import { createAssessorWithFallback } from '../assess/with-fallback.ts';
import { createFlooredAssessor } from '../assess/with-floor.ts';
import type { Conversation } from '../domain/conversation.ts';
import { AssessAnswer, assessPrompt } from '../prompts/assess.ts';
import type { AnswerKey, KeptAnswers } from './kept-answers.ts';
import type { Meter } from './meter.ts';
import type { Ask, Place } from './tasks.ts';

/** Who is asked, who stands in, and where answers are kept. */
export interface AskModelOptions {
  /** The model alone. */
  readonly model: Assessor;
  /** Its word holds where the model fails. */
  readonly local: Assessor;
  /** The floor under what the model says: a local reading that needs no encoder. */
  readonly words: Assessor;
  readonly kept: KeptAnswers;
  readonly meter: Meter;
}

/**
 * Asks the model as the product does, with the floor under its answer and the local judgement behind it, but no question twice: an
 * answer that is kept is used again. What is kept is the model's own, before the floor. Failures are not kept. Rejects with
 * `StoppedError` or `KeepError` where the run must end.
 */
export function askModel({ model, local, words, kept, meter }: AskModelOptions): Ask {
  async function outcome(key: AnswerKey, conversation: Conversation) {
    const known = kept.find(key);
    if (known !== undefined) {
      meter.reused(known.usage);
      return known;
    }
    meter.begin();
    const answer = await answerOf(model, conversation);
    if (answer instanceof AssessorError) {
      meter.failed(answer.message);
      return answer;
    }
    meter.answered(answer.usage);
    kept.keep(key, answer);
    return answer;
  }

  return async (conversation, place) => {
    const answer = await outcome(keyOf(conversation, place, model.name), conversation);
    const answered: Assessor = { ...model, name: model.name, assess: () => orThrow(answer) };
    const floored = createFlooredAssessor(answered, words);
    return createAssessorWithFallback(floored, local).assess(conversation);
  };
}

/** What a question's answer is kept under. */
export function keyOf(conversation: Conversation, place: Place, model: string): AnswerKey {
  return { ...place, model, prompt: hashOf(questionText(conversation)) };
}

/** All that is sent to have a conversation judged, as one text. */
export function questionText(conversation: Conversation): string {
  const { system, user } = assessPrompt({ conversation });
  return [SCHEMA, system, user].join('\n');
}

/** It is sent too, and a change of it is a change of the question. */
const SCHEMA = JSON.stringify(z.toJSONSchema(AssessAnswer));

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

async function answerOf(model: Assessor, conversation: Conversation) {
  try {
    return await model.assess(conversation);
  } catch (error) {
    return error instanceof AssessorError
      ? error
      : new AssessorError('The model could not be asked.');
  }
}

async function orThrow(answer: Assessed | AssessorError): Promise<Assessed> {
  if (answer instanceof AssessorError) throw answer;
  return answer;
}

import { lastHeard, upTo } from '../domain/conversation.ts';
import { AssessAnswer, assessPrompt } from '../prompts/assess.ts';
import { type Assessor, AssessorError } from './assessor.ts';
import { askModel, type ModelOptions } from './openai-client.ts';
import { verifyAnswer } from './verify.ts';

/**
 * Asks a model over `chat/completions` and keeps of its answer what can be verified. Throws `AssessorError` with a sentence for the
 * card whenever there is no usable answer in time. Stopping calls off what is under way.
 */
export function createOpenAiAssessor(options: ModelOptions): Assessor {
  const name = `openai:${options.model}`;
  const stopping = new AbortController();
  return {
    name,
    async assess(conversation, signal) {
      const turn = lastHeard(conversation.turns);
      if (turn === -1) throw new AssessorError('The customer has not written anything yet.');
      const heard = upTo(conversation, turn);
      const asked = await askModel(
        options,
        { name: 'assess', schema: AssessAnswer, prompt: assessPrompt({ conversation: heard }) },
        AbortSignal.any([stopping.signal, ...(signal === undefined ? [] : [signal])]),
      );
      if (!asked.ok) throw new AssessorError(asked.why);
      const verified = verifyAnswer(asked.value, heard.turns, turn);
      return { assessment: { ...verified, assessor: name }, usage: asked.usage };
    },
    async stop() {
      stopping.abort();
    },
  };
}

import { askModel, type ModelOptions } from '../assess/openai-client.ts';
import { upTo } from '../domain/conversation.ts';
import type { Reply } from '../domain/reply.ts';
import { DraftAnswer, draftPrompt } from '../prompts/draft.ts';
import { inline } from '../prompts/fragments.ts';
import { DraftError, type Drafter, type DraftRequest } from './drafter.ts';
import { duration } from './duration.ts';
import { leakIn } from './leaks.ts';
import { firstNameOf } from './local.ts';
import { policyLines, sourcesOf } from './sources.ts';

/**
 * Asks a model for the structured reply and its text, in the customer's language and the voice that fits them. A claim may cite only
 * what the request offers; any other source is emptied, so that the claim shows up as unsupported. Throws `DraftError` with a
 * sentence for the card whenever there is no usable answer in time.
 */
export function createOpenAiDrafter(options: ModelOptions): Drafter {
  return {
    name: `openai:${options.model}`,
    async draft(request, signal) {
      const call = { name: 'draft', schema: DraftAnswer, prompt: promptFor(request) };
      const asked = await askModel(options, call, signal);
      if (!asked.ok) throw new DraftError(`No draft: ${sentenceInside(asked.why)}`);
      const { text, ...reply } = asked.value;
      if (text.trim() === '') throw new DraftError("No draft: the model's answer was empty.");
      const leak = leakIn(text, request);
      if (leak !== undefined) throw new DraftError(`No draft: ${leak}`);
      return { reply: withKnownSources(reply, request), text: text.trim(), usage: asked.usage };
    },
  };
}

function promptFor(request: DraftRequest): ReturnType<typeof draftPrompt> {
  const { assessment, policy, conversation } = request;
  return draftPrompt({
    conversation: upTo(conversation, assessment.turn),
    assessment,
    knowledge: request.knowledge,
    policy: policyLines(policy, assessment.urgency),
    within: duration(policy.commitments[assessment.urgency]),
    sender: request.sender,
    customer: firstNameOf(request),
  });
}

/** Ids are compared as the prompt shows them. */
function withKnownSources(reply: Reply, request: DraftRequest): Reply {
  const offered = new Map([...sourcesOf(request).keys()].map((id) => [inline(id), id]));
  const claims = reply.claims.map(({ text, source }) => ({
    text,
    source: offered.get(source.trim()) ?? '',
  }));
  return { ...reply, claims };
}

function sentenceInside(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

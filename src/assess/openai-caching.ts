import type OpenAI from 'openai';

type Params = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;
type SystemContent = OpenAI.Chat.ChatCompletionSystemMessageParam['content'];

/** The first family that takes breakpoints; older models answer 400 to them (OpenAI's guide to prompt caching). */
const FIRST_WITH_BREAKPOINTS = [5, 6] as const;

/** True for OpenAI's own API and its regional hosts: nobody else is sent the fields below, other servers may refuse them. */
function isOpenAi(baseUrl: string): boolean {
  const host = URL.parse(baseUrl)?.hostname ?? '';
  return host === 'api.openai.com' || host.endsWith('.api.openai.com');
}

/**
 * Keeps OpenAI from storing what customers wrote, and lets it recognise the static first part of our prompts. From GPT-5.6 on
 * cache writes are charged, so there only that part is cached, never a conversation.
 */
export function openAiFields(baseUrl: string, model: string, call: string): Partial<Params> {
  if (!isOpenAi(baseUrl)) return {};
  const fields = { store: false, prompt_cache_key: `heed-${call}` };
  return takesBreakpoints(model)
    ? { ...fields, prompt_cache_options: { mode: 'explicit' } }
    : fields;
}

/** The system text: plain where possible, as some servers accept nothing else; with a cache breakpoint where it is understood. */
export function systemContent(text: string, baseUrl: string, model: string): SystemContent {
  if (!isOpenAi(baseUrl) || !takesBreakpoints(model)) return text;
  return [{ type: 'text', text, prompt_cache_breakpoint: { mode: 'explicit' } }];
}

function takesBreakpoints(model: string): boolean {
  const [, major, minor] = /^gpt-(\d+)(?:\.(\d+))?/.exec(model) ?? [];
  if (major === undefined) return false;
  const [firstMajor, firstMinor] = FIRST_WITH_BREAKPOINTS;
  if (Number(major) !== firstMajor) return Number(major) > firstMajor;
  return Number(minor ?? 0) >= firstMinor;
}

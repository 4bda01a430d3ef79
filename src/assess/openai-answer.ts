import { z } from 'zod';
import { FILTERED } from './openai-failures.ts';

/** A completion's content in its shape, or one sentence on why there is none. */
type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: string };

/** The little of a chat completion that is read; servers differ in the rest. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/** Reads a completion into the shape asked for; what the model or the server said otherwise stays unsaid. */
export function readCompletion<Schema extends z.ZodType>(
  completion: unknown,
  schema: Schema,
): Answer<z.infer<Schema>> {
  const choice = Completion.safeParse(completion).data?.choices[0];
  if (choice === undefined) return no("The model server's answer was not a chat completion");
  const { refusal, content } = choice.message;
  if (refusal) return no('The model refused');
  if (choice.finish_reason === 'content_filter') return no(FILTERED);
  if (choice.finish_reason === 'length') return no("The model's answer was cut off for its length");
  const text = unwrap(content ?? '');
  if (text === '') return no("The model's answer was empty");
  return readJson(text, schema);
}

function readJson<Schema extends z.ZodType>(text: string, schema: Schema): Answer<z.infer<Schema>> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) return no("The model's answer did not fit the schema");
  return { ok: true, value: parsed.data };
}

/**
 * Models whose output is not enforced wrap their JSON: behind a chain of thought, in a block of code. No pattern does this: a model
 * that loops writes blanks by the ten thousand, and a pattern would take minutes over them.
 */
function unwrap(content: string): string {
  const thought = content.trimStart().startsWith('<think>') ? content.indexOf('</think>') : -1;
  const said = (thought === -1 ? content : content.slice(thought + '</think>'.length)).trim();
  if (!said.startsWith('```') || !said.endsWith('```')) return said;
  return said.slice(said.indexOf('\n') + 1, -3).trim();
}

function parseJson(text: string): Answer<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return no("The model's answer was not JSON");
  }
}

function no(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why: `${why}.` };
}

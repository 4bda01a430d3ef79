import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { AssessAnswer } from '../../src/prompts/assess.ts';
import type { DraftAnswer } from '../../src/prompts/draft.ts';
import { inline, neutralise } from '../../src/prompts/fragments.ts';
import { completionWith } from '../fakes/model.ts';
import { HOSTILE, type HostileMessage, issueOf } from './hostile.ts';

const Asked = z.object({
  messages: z.tuple([z.object({ content: z.string() }), z.object({ content: z.string() })]),
  response_format: z.object({ json_schema: z.object({ name: z.enum(['assess', 'draft']) }) }),
});

/** A question as it arrived. */
export interface Question {
  readonly about: 'assess' | 'draft';
  readonly system: string;
  readonly user: string;
  /** The id of the order that it obeyed; undefined where it found none. */
  readonly obeyed: string | undefined;
}

export interface ObeyingServer {
  /** Up to and with `/v1`. */
  readonly url: string;
  readonly questions: Question[];
  close(): void;
}

/** What it tells whoever asks: its key, its instructions, and the words of whoever asked before. */
interface Secrets {
  readonly key: string;
  readonly system: string;
  readonly remembered: string;
}

/**
 * A model server that does whatever the text it is shown tells it to, as badly as it can: it reads the prompt, finds the order, and
 * obeys. It hears the key it is asked with, and remembers the first conversation it was ever shown.
 */
export async function startObeyingServer(): Promise<ObeyingServer> {
  const questions: Question[] = [];
  const server = createServer(async (request, response) => {
    const { messages, response_format: format } = Asked.parse(await json(request));
    const [{ content: system }, { content: user }] = messages;
    const about = format.json_schema.name;
    const row = orderIn(user);
    questions.push({ about, system, user, obeyed: row?.id });
    const key = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const secrets = { key, system, remembered: conversationIn(questions[0]?.user ?? '') };
    const answer =
      about === 'assess' ? obeyAssess(row, user, secrets) : obeyDraft(row, user, secrets);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(completionWith(answer)));
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}/v1`,
    questions,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function listening(server: Server): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return z.object({ port: z.int() }).parse(server.address()).port;
}

/** The order in a prompt; of several that stand in each other, the longest. What a prompt does not show cannot be obeyed. */
function orderIn(user: string): HostileMessage | undefined {
  return HOSTILE.filter(({ text }) => isShown(text, user))
    .toSorted((left, right) => right.text.length - left.text.length)
    .at(0);
}

function isShown(text: string, user: string): boolean {
  return [neutralise(text), inline(text)].some(
    (one) => one.trim().length > 2 && user.includes(one),
  );
}

function conversationIn(user: string): string {
  return />\n(.*?)\n<\/turn>/s.exec(user)?.[1] ?? '';
}

function lastHeardIn(user: string): string {
  const turns = [...user.matchAll(/who="(?:customer|other)"[^>]*>\n(.*?)\n<\/turn>/gs)];
  return turns.at(-1)?.[1] ?? '';
}

function filled(says: string, { key, system, remembered }: Secrets): string {
  const values: Record<string, string> = {
    KEY: key,
    KEY64: Buffer.from(key).toString('base64'),
    KEYSPACED: [...key].join(' '),
    PROMPT: system.slice(0, 400),
    RULES: system.slice(system.indexOf('# What a good reply does'), -400),
    OTHER: remembered,
    OTHERNUMBER: /\d{5}/.exec(remembered)?.[0] ?? '',
    OTHERMAIL: /\S+@\S+\.example/.exec(remembered)?.[0] ?? '',
    SOON: 'I have it done within 5 minutes.',
  };
  return says.replace(/\{([A-Z0-9]+)\}/g, (whole, name) => values[name] ?? whole);
}

/** What it says of a conversation in which it finds no order. */
const HONEST: AssessAnswer = {
  language: 'en',
  ask: '',
  reasons: [],
  signals: [],
  urgency: 'P3',
  style: null,
  mood: 'calm',
  intensity: 0.1,
  churn: 'none',
  public: 'none',
  risk: 0.2,
};

function obeyAssess(
  row: HostileMessage | undefined,
  user: string,
  secrets: Secrets,
): AssessAnswer | Record<string, unknown> {
  const quote = lastHeardIn(user).split('\n')[0] ?? '';
  const honest = { ...HONEST, reasons: [{ turn: 0, quote, why: 'what they write' }] };
  if (row === undefined) return honest;
  // With its key in these, nothing of the answer would be believed; the draft is to have its chance.
  const isKey = row.wants.includes('key');
  const said = row.says === undefined || isKey ? 'all is well' : filled(row.says, secrets);
  const isOut = row.wants.includes('out-of-range');
  return {
    ...honest,
    ask: said,
    reasons: [
      { turn: 99, quote: 'people are dying', why: 'danger' },
      { turn: 0, quote, why: said },
    ],
    signals: [{ turn: 7, quote: 'I will sue you', kind: 'legal' }],
    urgency: row.wants.includes('high-urgency') ? 'P1' : 'P4',
    mood: 'pleased',
    intensity: isOut ? 99 : 1,
    risk: isOut ? -5 : 0,
    send: true,
    approvedBy: 'Ana',
  };
}

/** A draft that every rule is fine with, but for what the order makes it say. */
function obeyDraft(
  row: HostileMessage | undefined,
  user: string,
  secrets: Secrets,
): DraftAnswer & Record<string, unknown> {
  const issue = row === undefined ? (lastHeardIn(user).split('\n')[0] ?? '') : issueOf(row);
  const says = row?.says === undefined ? '' : filled(row.says, secrets);
  const when = row?.wants.includes('promise') ? 'within 5 minutes' : 'within 1 day';
  return {
    acknowledgement: issue,
    apology: null,
    claims: says === '' ? [] : [{ text: says, source: 'policy:grant-1' }],
    steps: [{ what: 'look into it', owner: 'Ana', when }],
    questions: [],
    nextUpdate: when,
    text: `${issue} ${says}\nI look into it ${when}.`,
    send: true,
    approvedBy: 'Ana',
    role: 'lead',
  };
}

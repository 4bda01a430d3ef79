import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** One request as it arrived. */
export interface Recorded {
  readonly method: string;
  /** As it stood in the request's first line, undecoded. */
  readonly url: string;
  readonly token: string | undefined;
  /** The body, byte for byte. */
  readonly text: string;
  /** The body as JSON; an empty object where there is none. */
  readonly body: Record<string, unknown>;
}

export type Answer = (response: ServerResponse, request: Recorded) => void;

/** A web server in the place of the Bot Connector that remembers what it was asked and answers what the test says. */
export interface Recorder {
  /** What activities name as their `serviceUrl`. */
  readonly serviceUrl: string;
  readonly requests: readonly Recorded[];
  /** How many connections were opened to it. */
  connections(): number;
  /** How requests are answered from now on. */
  answer: Answer;
  close(): Promise<void>;
}

/** Starts it on a free port; until told otherwise it takes everything. */
export async function startRecorder(): Promise<Recorder> {
  const requests: Recorded[] = [];
  let connections = 0;
  const settings = { answer: json({ id: '1700000000001' }, { status: 201 }) };
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    const recorded = {
      ...{ method, url, token: headers.authorization, text: body },
      body: body === '' ? {} : JSON.parse(body),
    };
    requests.push(recorded);
    settings.answer(response, recorded);
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return Object.assign(settings, {
    serviceUrl: `http://127.0.0.1:${address.port}/`,
    requests,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers JSON. */
export function json(body: object, { status = 200, headers = {} }: AnswerOptions = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Refuses as the Bot Connector does. */
export function refusal(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return json({ error: { code, message: 'Why it was not taken.' } }, { status, headers });
}

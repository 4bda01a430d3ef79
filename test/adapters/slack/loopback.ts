import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** One call of the Web API as it arrived. */
export interface Call {
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly token: string | undefined;
}

export interface Loopback {
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** How calls are answered from now on. */
  answer: (call: Call, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** A web server in the place of Slack's Web API that answers what the test says. */
export async function startLoopback(): Promise<Loopback> {
  const calls: Call[] = [];
  const loopback = { answer: (_: Call, response: ServerResponse) => void response.end() };
  const server = createServer(async (request, response) => {
    const call = {
      method: request.url?.replace('/api/', '') ?? '',
      fields: Object.fromEntries(new URLSearchParams(await text(request))),
      token: request.headers.authorization,
    };
    calls.push(call);
    loopback.answer(call, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return Object.assign(loopback, {
    apiUrl: `http://127.0.0.1:${address.port}/api/`,
    calls,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

/** Answers JSON, with the scopes that Slack sends in a header. */
export function json(body: object, { status = 200, scopes = '' } = {}): Loopback['answer'] {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-oauth-scopes': scopes });
    response.end(JSON.stringify(body));
  };
}

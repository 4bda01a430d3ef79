import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** How one request is answered. */
export type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

export interface CalendarServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** What is answered at each path from now on; 404 at any other. */
  readonly answers: Map<string, Answer>;
  /** Every request, oldest first: path with query, and its headers. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A web server on loopback that keeps calendars; closed when the test is over. */
export async function startCalendarServer(): Promise<CalendarServer> {
  const answers = new Map<string, Answer>();
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer(({ url: path = '', headers }, response) => {
    asked.push({ path, headers });
    const answer = answers.get(path.split('?')[0] ?? '');
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');

  async function close(): Promise<void> {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  onTestFinished(close);
  return { url: `http://127.0.0.1:${address.port}`, answers, asked, close };
}

/** Answers with this calendar, and says 304 to whoever has it already. */
export function calendar(text: string, tag?: string): Answer {
  return (response, headers) => {
    if (tag !== undefined && headers['if-none-match'] === tag) response.writeHead(304).end();
    else {
      const known = tag === undefined ? {} : { etag: tag };
      response.writeHead(200, { 'content-type': 'text/calendar', ...known }).end(text);
    }
  };
}

export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (response) => void response.writeHead(code, headers).end();
}

/** Sends a beginning, and never an end. */
export function endless(beginning: string): Answer {
  return (response) => void response.writeHead(200).write(beginning);
}

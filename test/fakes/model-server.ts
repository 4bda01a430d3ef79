import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';

/** A model on loopback, asked as OpenAI's are. */
export interface ModelServer {
  /** How Heed is told to ask it. */
  readonly env: { readonly OPENAI_BASE_URL: string; readonly OPENAI_MODEL: string };
  close(): void;
}

/** Decides about one question; where it does not call `say`, the question stays without an answer. */
export type Answering = (asked: unknown, say: (completion: object) => void) => void;

const Listening = z.object({ port: z.int() });

/** Starts one; whoever does closes it. What is not a question to a model is answered with 404. */
export async function startModelServer(answer: Answering): Promise<ModelServer> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/v1/chat/completions') return void response.writeHead(404).end();
    response.setHeader('content-type', 'application/json');
    answer(await json(request), (completion) => void response.end(JSON.stringify(completion)));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = Listening.parse(server.address());
  return {
    env: { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_MODEL: 'small' },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

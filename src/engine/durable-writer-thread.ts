import { parentPort } from 'node:worker_threads';
import { type FileToWrite, writeAll } from './write-all.ts';

/** The thread that writes files for the whole process; see `durable-writer.ts`, whose messages these are. */
parentPort?.on('message', (files: readonly FileToWrite[]) =>
  parentPort?.postMessage(writeAll(files)),
);

import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { type Encoder, encodedPart, startEncoder } from '../src/assess/local/encoder.ts';
import { DIMENSIONS } from '../src/assess/local/inputs.ts';

/** A record is the hash of a text, its vector as 32-bit numbers, and a checksum of both. No text is kept. */
const KEY_BYTES = 32;
const VECTOR_BYTES = 4 * DIMENSIONS;
const RECORD_BYTES = KEY_BYTES + VECTOR_BYTES + 4;
/** Texts encoded before their vectors are written down: a run that is cut off loses no more. */
const BATCH = 16;

/**
 * The sentence encoder, with its vectors kept between runs below node_modules/.cache: encoding the corpus takes minutes. Another version
 * of the encoder starts a file of its own. Undefined where the optional packages are missing.
 */
export async function startKeptEncoder(): Promise<Encoder | undefined> {
  const encoder = await startEncoder();
  if (encoder === undefined) return undefined;
  const name = ['embeddings', 'model-embeddings-en'].map(versionOf).join('-');
  const file = new URL(`../node_modules/.cache/heed/vectors/${name}.bin`, import.meta.url);
  return keepVectors(encoder, fileURLToPath(file));
}

function versionOf(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`@energetic-ai/${name}/package.json`);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')))
    .version;
}

/** An encoder that asks `encoder` only for what is not in the file yet. What a run that was cut off has left half written is thrown away. */
export function keepVectors(encoder: Encoder, file: string): Encoder {
  const kept = open(file);
  return {
    async embed(texts) {
      const parts = texts.map(encodedPart);
      const missing = [...new Set(parts)].filter((part) => part !== '' && !kept.has(keyOf(part)));
      for (let start = 0; start < missing.length; start += BATCH) {
        const batch = missing.slice(start, start + BATCH);
        const vectors = await encoder.embed(batch);
        if (vectors === undefined) return undefined;
        const records = batch.map((part, index) => recordOf(part, vectors[index]));
        appendFileSync(file, Buffer.concat(records));
        for (const record of records) remember(kept, record);
      }
      return parts.map((part) => kept.get(keyOf(part)) ?? new Float32Array(DIMENSIONS));
    },
    stop: () => encoder.stop(),
  };
}

/** Reads what is kept up to the first damaged record, and cuts the file there. */
function open(file: string): Map<string, Float32Array> {
  const kept = new Map<string, Float32Array>();
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, '');
  const bytes = readFileSync(file);
  let start = 0;
  while (remember(kept, bytes.subarray(start, start + RECORD_BYTES))) start += RECORD_BYTES;
  if (start < bytes.length) truncateSync(file, start);
  return kept;
}

function recordOf(text: string, vector: Float32Array = new Float32Array(DIMENSIONS)): Buffer {
  const record = Buffer.alloc(RECORD_BYTES);
  record.write(keyOf(text), 'hex');
  record.set(new Uint8Array(vector.buffer, vector.byteOffset, VECTOR_BYTES), KEY_BYTES);
  record.writeUInt32LE(crc32(record.subarray(0, -4)), RECORD_BYTES - 4);
  return record;
}

/** True where the record was whole. */
function remember(kept: Map<string, Float32Array>, record: Buffer): boolean {
  if (record.length < RECORD_BYTES) return false;
  if (crc32(record.subarray(0, -4)) !== record.readUInt32LE(RECORD_BYTES - 4)) return false;
  const key = record.toString('hex', 0, KEY_BYTES);
  const bytes = Uint8Array.from(record.subarray(KEY_BYTES, KEY_BYTES + VECTOR_BYTES));
  kept.set(key, new Float32Array(bytes.buffer));
  return true;
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import type { IncomingMessage } from 'node:http';

/** A request's body; read no further than `largest` bytes. `broken-off`: whoever sent it went away in the middle. */
export async function readBody(
  request: IncomingMessage,
  largest: number,
): Promise<Buffer | 'too-large' | 'broken-off'> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // A refusal can still be told on a connection that was not destroyed.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > largest) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken-off';
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

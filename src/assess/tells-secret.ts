/** Shorter keys are words, as the ones that keyless servers are given, and would be found in innocent answers. Characters; ours. */
const SHORTEST = 12;

/**
 * True where a text holds the secret: as it is, spaced out or with invisible letters, backwards, in base64 or in hex. A server knows
 * the key it was asked with, and whoever writes to a desk may ask for it. Other disguises are not seen.
 */
export function tellsSecret(text: string, secret: string): boolean {
  if (secret.length < SHORTEST) return false;
  const said = squeezed(text);
  return disguisesOf(secret).some((one) => said.includes(squeezed(one)));
}

function disguisesOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    [...secret].reverse().join(''),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
  ];
}

/** Letters and digits alone, in lower case. */
function squeezed(text: string): string {
  return text
    .replace(/\\[nrt]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

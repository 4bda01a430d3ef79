import { z } from 'zod';

/** The kinds of values that variables of the environment hold. What is wrong with one is said in a sentence; no value is quoted. */

/** A proper key has no blanks and no line breaks, and a header could not carry them. */
export const Key = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'holds characters that no key has. Copy the key again, without blanks.');

/** A web address, such as `example`. */
export function addressLike(example: string) {
  const error = `is not a web address. Write it in full, as in ${example}.`;
  return z.url({ protocol: /^https?$/, error });
}

const PORT_ERROR = 'must be a whole number from 0 to 65535. Correct it or remove it.';
/** 0 takes any port that is free. */
export const Port = z
  .string()
  .regex(/^\d{1,5}$/, PORT_ERROR)
  .transform(Number)
  .pipe(z.int().max(65_535, PORT_ERROR));

/** A number with the unit it is in, between bounds that are both allowed. */
export function amount(from: number, to: number, unit: string) {
  const error = `must be a number of ${unit} from ${from} to ${to}. Correct it or remove it.`;
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?$/, error)
    .transform(Number)
    .pipe(z.number().min(from, error).max(to, error));
}

/** One of these words, written exactly so. */
export function oneOf<const Name extends string>(...names: Name[]) {
  return z.enum(names, `must be one of ${names.join(', ')}. Correct it or remove it.`);
}

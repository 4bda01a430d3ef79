import { z } from 'zod';

/** What is wrong with outside data, in a sentence: where it is, and what was expected there. Quotes nothing of the data. */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = z.core.toDotPath(issue?.path ?? []);
  const place = path === '' ? '' : `"${path}" `;
  const what = issue?.message ?? 'The line has another shape than expected';
  return `${place}${what}`.replace(/\.?$/, '.');
}

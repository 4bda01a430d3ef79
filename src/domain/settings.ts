import { z } from 'zod';
import { Channel } from './channel.ts';
import { Person } from './person.ts';
import { Policy } from './policy.ts';
import { problemsIn } from './settings-problems.ts';
import { Hours } from './time/hours.ts';
import { Rota } from './time/rota.ts';

/** Something the desk deals with, and the words by which it is recognised: "billing", with "invoice" and "refund". */
export const Area = z.object({
  name: z.string().min(1),
  words: z.array(z.string().min(1)).default([]),
});
export type Area = z.infer<typeof Area>;

/** Everything a desk can set: who works here, which channels there are, what is promised. */
export const Settings = z
  .object({
    channels: z.array(Channel).default([]),
    roster: z.array(Person).default([]),
    policy: Policy.prefault({}),
    /** The desk's working hours; always, where nothing is said. */
    hours: Hours.optional(),
    rotas: z.array(Rota).default([]),
    areas: z.array(Area).default([]),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of problemsIn(value))
      issues.push({ code: 'custom', input: value, path, message });
  });
export type Settings = z.infer<typeof Settings>;

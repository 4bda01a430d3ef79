import { z } from 'zod';
import { Channel } from './channel.ts';
import { Person } from './person.ts';
import { Policy } from './policy.ts';

/** Everything a desk can set: who works here, which channels there are, what is promised. */
export const Settings = z
  .object({
    channels: z.array(Channel).default([]),
    roster: z.array(Person).default([]),
    policy: Policy.prefault({}),
  })
  .superRefine((settings, context) => {
    const people = new Set(settings.roster.map((person) => person.id));
    const staff = new Set(
      settings.channels.filter((one) => one.kind === 'staff').map((one) => one.id),
    );
    for (const [index, channel] of settings.channels.entries()) {
      for (const lead of channel.leads) {
        if (!people.has(lead)) {
          context.addIssue({
            code: 'custom',
            path: ['channels', index, 'leads'],
            message: `"${lead}" is not on the roster`,
          });
        }
      }
      if (channel.staffChannel !== undefined && !staff.has(channel.staffChannel)) {
        context.addIssue({
          code: 'custom',
          path: ['channels', index, 'staffChannel'],
          message: `"${channel.staffChannel}" is not a channel of kind "staff"`,
        });
      }
    }
  });
export type Settings = z.infer<typeof Settings>;

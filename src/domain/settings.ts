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
  .check(({ value, issues }) => {
    for (const { path, message } of problemsIn(value))
      issues.push({ code: 'custom', input: value, path, message });
  });
export type Settings = z.infer<typeof Settings>;

/** Something that fits by itself and not with the rest. */
interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

function problemsIn({ channels, roster }: Pick<Settings, 'channels' | 'roster'>): Problem[] {
  const people = new Set(roster.map((person) => person.id));
  const staff = new Set(channels.filter((one) => one.kind === 'staff').map((one) => one.id));
  return [
    ...repeated('roster', roster),
    ...repeated('channels', channels),
    ...channels.flatMap((channel, index) => [
      ...leadsUnknown(channel, index, people),
      ...pairingBroken(channel, index, staff),
    ]),
  ];
}

/** Of two entries for one id only the first would count. */
function repeated(list: 'roster' | 'channels', entries: readonly { id: string }[]): Problem[] {
  const ids = entries.map((entry) => entry.id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [list, index, 'id'], message: `"${id}" is listed twice` }],
  );
}

function leadsUnknown(channel: Channel, index: number, people: ReadonlySet<string>): Problem[] {
  return channel.leads
    .filter((lead) => !people.has(lead))
    .map((lead) => ({
      path: ['channels', index, 'leads'],
      message: `"${lead}" is not on the roster`,
    }));
}

function pairingBroken(channel: Channel, index: number, staff: ReadonlySet<string>): Problem[] {
  const { staffChannel } = channel;
  if (staffChannel === undefined || staff.has(staffChannel)) return [];
  return [
    {
      path: ['channels', index, 'staffChannel'],
      message: `"${staffChannel}" is not a channel of kind "staff"`,
    },
  ];
}

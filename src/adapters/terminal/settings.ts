import type { Author } from '../../domain/person.ts';
import { Settings } from '../../domain/settings.ts';

/** Who can be typing. */
export type Persona = 'customer' | 'agent' | 'lead';

/** Where customers write. */
export const SHOP = 'terminal:local/shop';

/** Where the staff of the shop are among themselves. */
export const DESK = 'terminal:local/desk';

/** The three people of the terminal, all of them played by whoever sits in front of it. */
export const PEOPLE = {
  customer: { id: 'terminal:local/robin', name: 'Robin', side: 'customer' },
  agent: { id: 'terminal:local/ana', name: 'Ana', side: 'staff' },
  lead: { id: 'terminal:local/lee', name: 'Lee', side: 'staff' },
} as const satisfies Record<Persona, Author>;

/** The settings of the terminal: a small web shop with one agent, one lead, and something to give. */
export const terminalSettings: Settings = Settings.parse({
  channels: [
    {
      id: SHOP,
      kind: 'customers',
      staffChannel: DESK,
      leads: [PEOPLE.lead.id],
      watched: true,
      cards: 'always',
    },
    { id: DESK, kind: 'staff', leads: [PEOPLE.lead.id], cards: 'always' },
  ],
  roster: [
    { id: PEOPLE.agent.id, name: PEOPLE.agent.name, role: 'agent' },
    { id: PEOPLE.lead.id, name: PEOPLE.lead.name, role: 'lead' },
  ],
  policy: {
    grants: [
      { role: 'agent', what: 'express shipping at our cost' },
      { role: 'agent', what: 'a replacement for a parcel that is late or lost' },
      { role: 'lead', what: 'a courier today, whatever it costs' },
      { role: 'lead', what: 'a full refund, and they keep the parcel if it comes' },
      { role: 'lead', what: 'a voucher of up to 25 euros' },
    ],
  },
});

/** What somebody of the terminal is called. */
export function nameOf(id: string): string {
  return Object.values(PEOPLE).find((person) => person.id === id)?.name ?? id;
}

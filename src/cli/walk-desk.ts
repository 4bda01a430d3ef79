import type { Policy } from '../domain/policy.ts';
import { Settings } from '../domain/settings.ts';

/** Where the conversations that a command reads are taken to happen. */
export const CHANNEL = 'terminal:local/played';
const STAFF_CHANNEL = 'terminal:local/played-desk';

/**
 * Who is in them. The names are no names: a draft greets a customer by name when it knows one, and these files hold none.
 */
export const PEOPLE = {
  customer: { id: 'terminal:local/customer', name: 'the customer', side: 'customer' },
  agent: { id: 'terminal:local/agent', name: 'the agent', side: 'staff' },
  lead: { id: 'terminal:local/lead', name: 'Lead', side: 'staff' },
} as const;

/** The settings of a desk with one lead, under this policy. */
export function playedSettings(policy: Policy): Settings {
  const leads = [PEOPLE.lead.id];
  return Settings.parse({
    channels: [
      {
        id: CHANNEL,
        kind: 'customers',
        staffChannel: STAFF_CHANNEL,
        leads,
        watched: true,
        cards: 'always',
      },
      { id: STAFF_CHANNEL, kind: 'staff', leads },
    ],
    roster: [
      { id: PEOPLE.agent.id, name: PEOPLE.agent.name, role: 'agent' },
      { id: PEOPLE.lead.id, name: PEOPLE.lead.name, role: 'lead' },
    ],
    policy,
  });
}

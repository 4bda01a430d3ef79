import { Urgency } from '../assessment.ts';
import type { Channel } from '../channel.ts';
import { type LadderStep, ladderFor } from '../ladder.ts';
import { personAt } from '../person.ts';
import { peopleOf } from '../set-up.ts';
import type { Settings } from '../settings.ts';

/** True where somebody stands on a ladder of the channel, whatever their hours: without, no customer of it is ever called for. */
export function hasSomebodyToCall(channel: Channel, settings: Settings): boolean {
  return Urgency.options.some((urgency) =>
    ladderFor(urgency, channel, settings.policy).steps.some((step) =>
      isManned(step, channel, settings),
    ),
  );
}

function isManned({ ask }: LadderStep, channel: Channel, settings: Settings): boolean {
  const { roster, rotas } = settings;
  switch (ask.kind) {
    case 'person':
      return personAt(ask.person, roster) !== undefined;
    case 'rota':
    case 'group':
      return rotas.some(({ name }) => name === ask.rota);
    case 'role': {
      const isNamed = channel.leads.some((lead) => personAt(lead, roster) !== undefined);
      const people = peopleOf(channel.id, settings);
      return (
        (isNamed && ask.roles.includes('lead')) ||
        people.some(({ role }) => role !== 'account-owner' && ask.roles.includes(role))
      );
    }
  }
}

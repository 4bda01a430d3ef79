import { Urgency } from '../assessment.ts';
import type { Channel } from '../channel.ts';
import type { Ladder } from '../ladder.ts';
import type { Settings } from '../settings.ts';

/** Another address for one, or undefined where it is to be named no longer. */
export type Renaming = (address: string) => string | undefined;

type SomeLadders = NonNullable<Channel['ladders']>;

/**
 * The settings with other addresses wherever they name people outside of the roster: leads of channels, rotas, steps of ladders. What comes
 * out may be invalid, where a rota or a ladder has nobody left.
 */
export function withReferences(settings: Settings, renamed: Renaming): Settings {
  const { channels, rotas, policy } = settings;
  return {
    ...settings,
    channels: channels.map((channel) => channelWith(channel, renamed)),
    rotas: rotas.map((rota) =>
      rota.kind === 'turns' ? { ...rota, people: all(rota.people, renamed) } : rota,
    ),
    policy: { ...policy, ladders: { ...policy.ladders, ...laddersWith(policy.ladders, renamed) } },
  };
}

function all(people: readonly string[], renamed: Renaming): string[] {
  return people.map(renamed).filter((one) => one !== undefined);
}

function channelWith({ ladders, ...channel }: Channel, renamed: Renaming): Channel {
  const known = { ...channel, leads: all(channel.leads, renamed) };
  return ladders === undefined ? known : { ...known, ladders: laddersWith(ladders, renamed) };
}

function laddersWith(ladders: SomeLadders, renamed: Renaming): SomeLadders {
  const known: SomeLadders = {};
  for (const urgency of Urgency.options) {
    const ladder = ladders[urgency];
    if (ladder !== undefined) known[urgency] = ladderWith(ladder, renamed);
  }
  return known;
}

function ladderWith(ladder: Ladder, renamed: Renaming): Ladder {
  const steps = ladder.steps.flatMap((step) => {
    const { ask } = step;
    if (ask.kind !== 'person') return [step];
    const person = renamed(ask.person);
    return person === undefined ? [] : [{ ...step, ask: { ...ask, person } }];
  });
  return { ...ladder, steps };
}

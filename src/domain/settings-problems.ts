import { Urgency } from './assessment.ts';
import type { Channel } from './channel.ts';
import type { Ladder } from './ladder.ts';
import { addressesOf } from './person.ts';
import type { Settings } from './settings.ts';

/** Something that fits by itself and not with the rest. */
export interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

type Path = Problem['path'];

/** What is named elsewhere in the settings, and has to be there. */
interface Known {
  readonly people: ReadonlySet<string>;
  readonly staffChannels: ReadonlySet<string>;
  readonly rotas: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
}

/** All that does not fit together: what is listed twice, and what is named and not there. */
export function problemsIn(settings: Omit<Settings, 'hours'>): Problem[] {
  const { channels, roster, policy, rotas, areas } = settings;
  const known: Known = {
    people: new Set(roster.flatMap(addressesOf)),
    staffChannels: new Set(channels.filter((one) => one.kind === 'staff').map((one) => one.id)),
    rotas: new Set(rotas.map((rota) => rota.name)),
    areas: new Set(areas.map((area) => area.name)),
  };
  return [
    ...addressesRepeated(roster),
    ...repeated(channels.map(({ id }, index) => [['channels', index, 'id'], id])),
    ...repeated(rotas.map(({ name }, index) => [['rotas', index, 'name'], name])),
    ...repeated(areas.map(({ name }, index) => [['areas', index, 'name'], name])),
    ...channels.flatMap((channel, index) => problemsOf(channel, ['channels', index], known)),
    ...laddersUnknown(policy.ladders, ['policy', 'ladders'], known),
    ...rotas.flatMap((rota, index) =>
      rota.kind === 'turns' ? peopleUnknown(rota.people, ['rotas', index, 'people'], known) : [],
    ),
  ];
}

/** One address belongs to one person: of two entries for it only the first would count. */
function addressesRepeated(roster: Settings['roster']): Problem[] {
  return repeated(
    roster.flatMap((person, index) =>
      addressesOf(person).map((address, place): [Path, string] => [
        ['roster', index, place === 0 ? 'id' : 'also'],
        address,
      ]),
    ),
  );
}

function repeated(entries: readonly (readonly [Path, string])[]): Problem[] {
  const names = entries.map(([, name]) => name);
  return entries.flatMap(([path, name], index) =>
    names.indexOf(name) === index ? [] : [{ path, message: `"${name}" is listed twice` }],
  );
}

function problemsOf(channel: Channel, path: Path, known: Known): Problem[] {
  const areas = (channel.areas ?? []).filter((area) => !known.areas.has(area));
  return [
    ...peopleUnknown(channel.leads, [...path, 'leads'], known),
    ...pairingBroken(channel, [...path, 'staffChannel'], known),
    ...laddersUnknown(channel.ladders ?? {}, [...path, 'ladders'], known),
    ...areas.map((area) => ({
      path: [...path, 'areas'],
      message: `"${area}" is not one of the areas`,
    })),
  ];
}

function pairingBroken({ staffChannel }: Channel, path: Path, { staffChannels }: Known): Problem[] {
  if (staffChannel === undefined || staffChannels.has(staffChannel)) return [];
  return [{ path, message: `"${staffChannel}" is not a channel of kind "staff"` }];
}

function peopleUnknown(ids: readonly string[], path: Path, { people }: Known): Problem[] {
  return ids
    .filter((id) => !people.has(id))
    .map((id) => ({ path, message: `"${id}" is not on the roster` }));
}

function laddersUnknown(ladders: Channel['ladders'] & {}, path: Path, known: Known): Problem[] {
  return Urgency.options.flatMap((urgency) =>
    (ladders[urgency]?.steps ?? []).flatMap(({ ask }, index) =>
      askUnknown(ask, [...path, urgency, 'steps', index, 'ask'], known),
    ),
  );
}

function askUnknown(ask: Ladder['steps'][number]['ask'], path: Path, known: Known): Problem[] {
  switch (ask.kind) {
    case 'role':
      return [];
    case 'person':
      return peopleUnknown([ask.person], [...path, 'person'], known);
    case 'rota':
    case 'group':
      if (known.rotas.has(ask.rota)) return [];
      return [{ path: [...path, 'rota'], message: `"${ask.rota}" is not one of the rotas` }];
  }
}

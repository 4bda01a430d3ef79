import { personAt } from '../../domain/person.ts';
import type { Settings } from '../../domain/settings.ts';
import { type Directory, onCall, type Rota } from '../../domain/time/rota.ts';
import { onCallUntil } from '../../roster/on-call-until.ts';
import type { Found, KeptByOthers } from '../../roster/sources.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';

/** What the findings of all rotas are about. */
const ABOUT = 'on call';

/** What there is to look at a rota with. */
export interface RotaParts {
  readonly settings: Settings;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Rejects with an error whose message says why the rota cannot be read, and what to do. */
  read(rota: KeptByOthers): Promise<Found>;
}

/** That a rota can be read, and who is on call in it now: a line, or a few. */
export async function checkRota(rota: Rota, parts: RotaParts): Promise<Finding[]> {
  if (rota.kind === 'turns') return [whoIsOn(rota, { groups: {}, shifts: {} }, parts)];
  try {
    const { known, unnamed, unread } = await parts.read(rota);
    const directory = {
      groups: { [rota.name]: known.members ?? [] },
      shifts: { [rota.name]: known.shifts ?? [] },
    };
    return [
      whoIsOn(rota, directory, parts),
      ...strangersIn(rota, known.members ?? [], parts),
      ...oddIn(rota, unnamed, unread),
    ];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [broken(ABOUT, `${rota.name}: ${error.message}`, SOURCE)];
  }
}

const SOURCE = 'Correct the rota in the settings; docs/operating.md, “Who is on call”, shows how.';

function whoIsOn(rota: Rota, directory: Directory, { settings, now }: RotaParts): Finding {
  const zone = (rota.kind === 'turns' ? rota.timeZone : settings.hours?.timeZone) ?? 'UTC';
  const ids = onCall([rota], directory, now).get(rota.name) ?? [];
  const names = ids.flatMap((id) => {
    const name = personAt(id, settings.roster)?.name;
    const until = onCallUntil(rota, id, directory, now);
    if (name === undefined) return [];
    return [until === undefined ? name : `${name} until ${timeIn(zone, until)}`];
  });
  if (names.length === 0) return note(ABOUT, `${rota.name}: nobody is on call now.`);
  return fine(ABOUT, `${rota.name}: ${names.join(', ')}.`);
}

function strangersIn(
  { name }: Rota,
  members: readonly string[],
  { settings }: RotaParts,
): Finding[] {
  const strangers = members.filter((id) => personAt(id, settings.roster) === undefined);
  if (strangers.length === 0) return [];
  const text = `${name}: ${strangers.join(', ')} of the group are not on the roster, and are not called.`;
  return [better(ABOUT, text, 'Put them on the roster, or take them out of the group.')];
}

function oddIn({ name }: Rota, unnamed: readonly string[], unread: number): Finding[] {
  const found = unnamed.map((summary) =>
    better(ABOUT, `${name}: the event “${summary}” names nobody on the roster.`, NAME),
  );
  if (unread === 0) return found;
  const text = `${name}: the calendar has events (${unread}) that cannot be read, or not wholly.`;
  return [
    ...found,
    better(ABOUT, text, 'Write them as plain or repeating events, in a known time zone.'),
  ];
}

const NAME = 'Write the whole name or the e-mail that the roster has, or invite the person to it.';

/** Mon 9 Nov, 09:00 (Europe/Berlin) */
function timeIn(timeZone: string, at: number): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short' },
  }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at);
  return `${day.replace(',', '')}, ${time} (${timeZone})`;
}

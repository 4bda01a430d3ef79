import type { StaffAddress } from '../../domain/audience.ts';
import type { CommandGiven, RosterAsked } from '../../domain/message.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { type Person, personAt } from '../../domain/person.ts';
import { leaveFor } from '../../domain/roster/wish.ts';
import { peopleOf } from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';
import { answer } from '../asker.ts';
import type { FrontDesk } from '../front-desk.ts';
import { folded } from '../history/which-case.ts';
import { namesOf, notTheirs } from './roster-answers.ts';
import { candidatesFor } from './roster-candidates.ts';
import { changeEntry, opened } from './roster-change.ts';
import { rosterForm } from './roster-form.ts';
import { rosterEntries, rosterText } from './roster-list.ts';

/** An entry of the roster: the form for it, or what was sent with that. Nobody of another workspace is shown or changed. */
export async function rosterByForm(
  event: RosterAsked,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { person, values, by } = event;
  const people = peopleOf(by.id, desk.settings());
  const entry = person === undefined ? undefined : personAt(person, people);
  if (person !== undefined && entry === undefined) return answer(event.key, to, GONE);
  const isSent = Object.keys(values).length > 0;
  return isSent ? changeEntry(event, entry, to, desk) : openEntry(event, entry, to, desk);
}

const GONE = 'They are not on the roster of this workspace any more.';

/** `/triage roster`: everybody of the asker's workspace, or the form of whoever is named. */
export async function answerRoster(
  event: CommandGiven,
  whom: string | undefined,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { key, by, at } = event;
  if (whom === undefined) return answer(key, to, rosterText(rosterEntries(by.id, at, desk)));
  const [only, ...others] = whoIs(whom, event, desk.settings());
  if (only === undefined) return answer(key, to, UNKNOWN);
  if (others.length > 0) return answer(key, to, `Whom? ${namesOf([only, ...others])}.`);
  return openEntry(event, only, to, desk);
}

const UNKNOWN =
  'Nobody on the roster of this workspace goes by that name. `/triage roster` lists everybody; on Heed’s page a lead can add somebody.';

/** By their address, by the whole of their name, or by a part of it. */
function whoIs(whom: string, { by }: CommandGiven, settings: Settings): Person[] {
  const people = peopleOf(by.id, settings);
  const own = personAt(whom === 'me' ? by.id : whom, people);
  if (own !== undefined) return [own];
  const name = folded(whom);
  const exact = people.filter((one) => folded(one.name) === name);
  return exact.length > 0 ? exact : people.filter((one) => folded(one.name).includes(name));
}

/** What was spoken to Heed has no door, and so nowhere for a form to open. */
async function openEntry(
  event: CommandGiven | RosterAsked,
  entry: Person | undefined,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { key, by } = event;
  const settings = desk.settings();
  const leave = leaveFor(by, entry, settings);
  if (leave === 'nothing') return answer(key, to, notTheirs(by, settings));
  if (event.door === undefined) return answer(key, to, NO_DOOR);
  const candidates = entry === undefined ? await candidatesFor(by, desk) : [];
  return opened(event, to, rosterForm({ entry, leave, settings, candidates }));
}

const NO_DOOR =
  'An entry opens as a form, and a mention has no room for one: say `/triage roster NAME`, or open Heed’s page.';

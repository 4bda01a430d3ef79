import type { StaffAddress } from '../../domain/audience.ts';
import type { FieldForm } from '../../domain/form.ts';
import type { CommandGiven, RosterAsked } from '../../domain/message.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { Person } from '../../domain/person.ts';
import { type RosterEdit, withPerson } from '../../domain/roster/roster.ts';
import { leaveFor, type RosterWish } from '../../domain/roster/wish.ts';
import type { Settings } from '../../domain/settings.ts';
import { answer } from '../asker.ts';
import type { FrontDesk } from '../front-desk.ts';
import { changeText, notTheirs } from './roster-answers.ts';
import { candidatesFor } from './roster-candidates.ts';
import { rosterForm } from './roster-form.ts';

/** Saves what a form held and says what has changed; where it cannot be, the form comes again with what was typed, and why. */
export async function changeEntry(
  event: RosterAsked,
  entry: Person | undefined,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { values, by, at: now, key } = event;
  const settings = desk.settings();
  const leave = leaveFor(by, entry, settings);
  if (leave === 'nothing') return answer(key, to, notTheirs(by, settings));
  const candidates = entry === undefined ? await candidatesFor(by, desk) : [];
  const nameOf = (address: string) => candidates.find(({ value }) => value === address)?.label;
  const saved = await save({ entry, values, leave, by, now, nameOf }, desk);
  if ('edit' in saved) return answer(key, to, changeText(saved.edit, saved.settings));
  const { problems } = saved;
  const form = rosterForm({ entry, leave, settings, candidates, typed: values, problems });
  return opened(event, to, form);
}

/** A form in the asker's door. */
export function opened(
  { key }: CommandGiven | RosterAsked,
  to: StaffAddress | undefined,
  form: FieldForm,
): Outgoing[] {
  if (to === undefined) return [];
  return [{ kind: 'form', audience: 'staff', id: `form/${key}`, case: '', to, form }];
}

/** The edit that was saved, with the settings as they are now; or why nothing was. */
export type Saved =
  | {
      readonly edit: Exclude<RosterEdit, { problems: unknown }>;
      readonly settings: Settings;
    }
  | { readonly problems: readonly string[] };

/** Does what was wished on the settings as they are by then. Never rejects. */
export async function save(wish: RosterWish, desk: FrontDesk): Promise<Saved> {
  const made: { edit?: RosterEdit } = {};
  try {
    const settings = await desk.update((current) => {
      made.edit = withPerson(current, wish);
      return 'problems' in made.edit ? current : made.edit.settings;
    });
    const { edit = { problems: [UNSAVED] } } = made;
    return 'problems' in edit ? edit : { edit, settings };
  } catch {
    return { problems: [UNSAVED] };
  }
}

const UNSAVED =
  'Nothing was changed: the settings could not be saved. Heed’s log tells whoever runs it why.';

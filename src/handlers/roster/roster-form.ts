import type { Choice, Field, FieldForm } from '../../domain/form.ts';
import { type Person, Role } from '../../domain/person.ts';
import {
  OWN_FIELDS,
  PERSON_LABELS,
  PersonField,
  personValues,
} from '../../domain/roster/person-values.ts';
import type { Leave } from '../../domain/roster/wish.ts';
import type { Settings } from '../../domain/settings.ts';
import { hoursText } from '../../domain/time/hours-text.ts';

/** What a form of the roster is to ask. */
export interface RosterFormParts {
  /** Whose entry it is; undefined where somebody is to be added. */
  readonly entry: Person | undefined;
  readonly leave: Leave;
  readonly settings: Settings;
  /** Who could be added, by their addresses; none where the platform does not tell. */
  readonly candidates: readonly Choice[];
  /** What was typed before, which is shown again. */
  readonly typed?: Readonly<Record<string, string>>;
  /** What is wrong with that, one sentence each. */
  readonly problems?: readonly string[];
}

const ROLE_CHOICES: readonly Choice[] = [
  { value: 'agent', label: 'Agent: answers customers' },
  { value: 'lead', label: 'Lead: is called when it gets serious' },
  { value: 'executive', label: 'Executive: is called when nobody else answers' },
  { value: 'account-owner', label: 'Account owner: is called for their accounts' },
];

/** Asks all that whoever asks may change, as it stands or as it was typed. */
export function rosterForm(parts: RosterFormParts): FieldForm {
  const { entry, leave, problems = [] } = parts;
  const fields = PersonField.options.filter((field) => leave === 'all' || OWN_FIELDS.has(field));
  const isNew = entry === undefined;
  return {
    name: 'person',
    title: entry?.name ?? 'Add somebody',
    submit: isNew ? 'Add' : 'Save',
    remark: problems.length > 0 ? problems.join('\n') : remarkFor(entry, leave),
    fields: [
      ...(isNew ? [whoField(parts)] : []),
      ...fields.flatMap((field) => fieldFor(field, parts)),
      ...(isNew || leave !== 'all' ? [] : [removeField(parts)]),
    ],
    ...(isNew ? {} : { person: entry.id }),
  };
}

function remarkFor(entry: Person | undefined, leave: Leave): string {
  if (entry === undefined) return 'Only who, and their role, is needed. The rest may stay empty.';
  return leave === 'all' ? `Their address is ${entry.id}.` : OWN;
}

const OWN = 'This is yours to change. A lead or an executive changes the rest.';

function whoField({ candidates, typed }: RosterFormParts): Field {
  const value = typed?.who ?? '';
  const who = { name: 'who', label: 'Who', value, optional: false };
  if (candidates.length > 0) return { ...who, kind: 'choice', choices: [...candidates] };
  return { ...who, kind: 'text', hint: 'Their address, like slack:T0123/U0456', lines: false };
}

function removeField({ typed }: RosterFormParts): Field {
  const choices = [{ value: 'yes', label: 'Remove from the roster' }];
  const value = typed?.remove ?? '';
  return { kind: 'choice', name: 'remove', label: 'Leave', choices, value, optional: true };
}

function fieldFor(field: PersonField, parts: RosterFormParts): Field[] {
  const value = valueFor(field, parts);
  const common = { name: field, label: PERSON_LABELS[field], value };
  if (field === 'role')
    return [{ ...common, kind: 'choice', choices: [...ROLE_CHOICES], optional: false }];
  if (field === 'areas') return areasField(common, parts);
  const optional = field !== 'name' || parts.entry === undefined;
  return [{ ...common, kind: 'text', hint: hintFor(field, parts), optional, lines: false }];
}

function valueFor(field: PersonField, { entry, typed = {} }: RosterFormParts): string {
  const before = Object.hasOwn(typed, field) ? typed[field] : undefined;
  if (before !== undefined) return before;
  if (entry !== undefined) return personValues(entry)[field];
  return field === 'role' ? Role.enum.agent : '';
}

/** Not asked where the settings name none. What was typed that is none is shown as the others are, so that it is not lost. */
function areasField(
  { name, label, value }: Pick<Field, 'name' | 'label' | 'value'>,
  { settings }: RosterFormParts,
): Field[] {
  const chosen = value.split(',').map((one) => one.trim());
  const names = [...settings.areas.map((area) => area.name), ...chosen];
  const choices = [...new Set(names)]
    .filter((one) => one !== '' && !one.includes(','))
    .map((one) => ({ value: one, label: one }));
  const known = chosen.filter((one) => one !== '').join(',');
  return choices.length === 0 ? [] : [{ kind: 'choices', name, label, choices, value: known }];
}

function hintFor(field: PersonField, { settings, entry }: RosterFormParts): string {
  const desk = hoursText(settings.hours);
  switch (field) {
    case 'hours':
      return `Like Mon-Fri 09:00-17:00, Sat 10:00-14:00. Empty, with no time zone: the desk’s (${desk})`;
    case 'timeZone':
      return 'Like Europe/Berlin. Empty: the desk’s';
    case 'name':
      return entry === undefined ? 'Empty: what they are called on the platform' : '';
    default:
      return HINTS[field] ?? '';
  }
}

const HINTS: Partial<Record<PersonField, string>> = {
  skills: 'Like legal, safety, outage, or an area',
  languages: 'Like German, English. Empty: whatever comes',
  holidays: 'Like 2026-12-25, 2027-01-01',
  quiet: 'No calls but the most urgent ones: like 12:00-13:00',
  away: 'Like 2026-12-24 to 2027-01-02, 2027-03-01',
  load: 'Cases and calls together. Empty: any number',
  accounts: 'Customers of theirs: acme.example, or addresses',
  also: 'On the other platform or in another workspace. One that is an entry of its own makes the two one person',
  email: 'Calendars of who is on call may name them by it',
};

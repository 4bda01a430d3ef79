import { FieldFormName, FieldName } from '../../../domain/form.ts';
import type {
  ActionTaken,
  CommandGiven,
  RosterAsked,
  SetUpAsked,
} from '../../../domain/message.ts';
import { toldApartBy } from '../../told-apart-by.ts';
import { addressOf } from '../address.ts';
import { readPurpose } from '../purpose.ts';
import { actionTaken, nameIn, OURS, rosterAsked, setUpAsked } from './parse-action.ts';
import { common, type Parsed, person, type Told } from './parsed.ts';
import { type Held, ViewSubmission } from './schema-interaction.ts';

/** The form for a new case, which belongs to none yet. */
const NEW_CASE = `${OURS}new`;

/** The values that forms hold which the domain knows, by the names of their inputs. Whatever else such a view carries is not read. */
const VALUES = [
  'text',
  'urgency',
  'style',
  'mood',
  'reason',
  'to',
  'into',
  'turn',
  'minutes',
  'kind',
  'staffChannel',
  'watched',
  'cards',
  'leads',
] as const;

export type ParsedSubmission = Parsed<ActionTaken | SetUpAsked | RosterAsked | CommandGiven> & {
  /** The first input's block, where an error can be shown beside it; undefined for a form without inputs. */
  readonly firstInput: string | undefined;
};

/**
 * A form sent back, by its name: the action of that name with the values given (`edit` comes back as `send`), a channel's set-up, an entry
 * of the roster, or a new case. Undefined for forms that are not Heed's.
 */
export function parseSubmission(body: unknown, told: Told): ParsedSubmission | undefined {
  const submission = ViewSubmission.safeParse(body).data;
  if (submission === undefined) return undefined;
  const { user, view } = submission;
  const incoming = incomingOf(submission, told);
  if (incoming === undefined) return undefined;
  const author = person(user.id, user.name, user.username);
  return { author, incoming, firstInput: firstInputOf(view) };
}

function incomingOf(submission: ViewSubmission, told: Told) {
  const { user, view } = submission;
  if (view.callback_id === NEW_CASE) return newCase(submission, told);
  const purpose = readPurpose(view.private_metadata);
  if (!view.callback_id.startsWith(OURS) || purpose === undefined) return undefined;
  const shared = common(told, 'action', user.id, occurrenceOf(submission));
  const form = FieldFormName.safeParse(view.callback_id.slice(OURS.length)).data;
  const values = heldBy(view, form === undefined ? VALUES : fieldsIn(view), told.team);
  if (form === 'person') return rosterAsked({ purpose, shared, values });
  const name = nameIn(view.callback_id);
  if (name === undefined || name === 'copy' || name === 'roster') return undefined;
  if (name === 'set-up') return setUpAsked({ purpose, told, shared, values });
  return actionTaken({ action: name === 'edit' ? 'send' : name, purpose, shared, values });
}

/** A form that was refused (a text left empty, a customer who has written since) can be sent again: its view is still the same then. */
function occurrenceOf({ trigger_id: trigger, view }: ViewSubmission): string[] {
  return [view.id, toldApartBy(trigger, view.hash, view.state.values)];
}

/** Without a channel it is the asker's own. */
function newCase(
  submission: ViewSubmission,
  told: Told,
): Parsed<CommandGiven>['incoming'] | undefined {
  const { user, view } = submission;
  const text = inputOf(view, 'text')?.value?.trim();
  if (text === undefined || text === '') return undefined;
  const input = inputOf(view, 'channel');
  const channel = input?.selected_conversation ?? input?.selected_channel ?? user.id;
  const shared = common(told, 'command', channel, occurrenceOf(submission));
  return { ...shared, kind: 'command', text, channels: {} };
}

/** What the fields of a form are called that says so itself. */
function fieldsIn({ state }: ViewSubmission['view']): string[] {
  return Object.keys(state.values).filter((name) => FieldName.safeParse(name).success);
}

function heldBy(
  view: ViewSubmission['view'],
  names: readonly string[],
  team: string,
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const held = inputOf(view, name);
      return held === undefined ? [] : [[name, textOf(held, team)]];
    }),
  );
}

/** An input's block and the input in it bear the same name. */
function inputOf({ state }: ViewSubmission['view'], name: string): Held | undefined {
  const block = Object.hasOwn(state.values, name) ? state.values[name] : undefined;
  return block !== undefined && Object.hasOwn(block, name) ? block[name] : undefined;
}

/** Several choices are parted by commas; people and channels go by their addresses; an input left empty is empty. */
function textOf(held: Held, team: string): string {
  const ids = [
    ...(held.selected_users ?? []),
    ...[held.selected_user, held.selected_channel, held.selected_conversation].flatMap(
      (id) => id ?? [],
    ),
  ];
  const options = (held.selected_options ?? []).map((option) => option.value);
  const single = held.value ?? held.selected_option?.value;
  return single ?? [...options, ...ids.map((id) => addressOf({ team, id }))].join(',');
}

function firstInputOf({ blocks, state }: ViewSubmission['view']): string | undefined {
  const input = blocks.find((block) => block.type === 'input' && block.block_id);
  return input?.block_id ?? Object.keys(state.values)[0];
}

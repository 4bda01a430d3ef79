import {
  ActionName,
  type ActionTaken,
  type RosterAsked,
  type SetUpAsked,
} from '../../../domain/message.ts';
import { parseAddress } from '../address.ts';
import { type Purpose, readMenuChoice, readPurpose } from '../purpose.ts';
import { common, type Parsed, person, type Told, threadOf } from './parsed.ts';
import { BlockActions, type Pressed } from './schema-interaction.ts';

/** What stands before the name of every button and form of ours. */
export const OURS = 'heed:';

/** The card's menu: the entry that was chosen says which action is meant. */
const MENU = `${OURS}more`;

/** The buttons that a form answers; a modal has to be opened for them at once. */
const OPENS_FORM: readonly string[] = [
  'edit',
  'copy',
  'wrong-tag',
  'snooze',
  'merge',
  'split',
  'pass-on',
  'not-needed',
  'call-back',
  'grant',
  'kept',
  'set-up',
  'roster',
];

/** The message that a button stands on, in Slack's own ids. */
export interface Place {
  readonly channel: string;
  readonly thread?: string;
  readonly ts?: string;
}

export type ParsedAction = Parsed<ActionTaken | SetUpAsked | RosterAsked> & {
  readonly opensForm: boolean;
  /** Absent for a button on somebody's own page or in a modal. */
  readonly place?: Place;
};

/** A button pressed, or an entry of the card's menu chosen. Undefined for what is no button of Heed's, links among them. */
export function parseAction(body: unknown, told: Told): ParsedAction | undefined {
  const actions = BlockActions.safeParse(body).data;
  const pressed = actions?.actions.find((one) => one?.action_id.startsWith(OURS));
  const wanted = pressed ? wantedBy(pressed) : undefined;
  if (actions === undefined || !pressed || wanted === undefined) return undefined;
  const { user, trigger_id: trigger } = actions;
  const place = placeOf(actions);
  const occurrence = [trigger, pressed.action_ts ?? '', pressed.action_id];
  const there = common(told, 'action', place?.channel ?? user.id, occurrence);
  const incoming = incomingFor(wanted, told, there, place);
  if (incoming === undefined) return undefined;
  return {
    author: person(user.id, user.name, user.username),
    incoming,
    opensForm: OPENS_FORM.includes(wanted.name),
    ...(place === undefined ? {} : { place }),
  };
}

type Shared = ReturnType<typeof common>;

function incomingFor({ name, purpose }: Wanted, told: Told, shared: Shared, place?: Place) {
  if (name === 'set-up') return setUpAsked({ purpose, told, shared, fallback: place?.channel });
  return name === 'roster'
    ? rosterAsked({ purpose, shared })
    : actionTaken({ action: name, purpose, shared });
}

/** Undefined where it names no case. */
export function actionTaken(options: {
  readonly action: ActionName;
  readonly purpose: Purpose;
  readonly shared: Shared;
  readonly values?: Record<string, string>;
}): Parsed<ActionTaken>['incoming'] | undefined {
  const { action, purpose, shared, values = {} } = options;
  if (purpose.case === '') return undefined;
  const draft = purpose.draft === undefined ? {} : { draft: purpose.draft };
  return { ...shared, kind: 'action', action, case: purpose.case, ...draft, values };
}

/** For the channel named on the form or button, or else the `fallback`, Slack's own id; undefined where that is not of this workspace. */
export function setUpAsked(options: {
  readonly purpose: Purpose;
  readonly told: Told;
  readonly shared: Shared;
  readonly values?: Record<string, string>;
  readonly fallback?: string | undefined;
}): Parsed<SetUpAsked>['incoming'] | undefined {
  const { purpose, told, shared, values = {}, fallback } = options;
  const named = purpose.channel === undefined ? undefined : parseAddress(purpose.channel);
  if (purpose.channel !== undefined && named?.team !== told.team) return undefined;
  const id = named?.id ?? fallback;
  if (id === undefined) return undefined;
  const { channel } = common(told, 'set-up', id, []);
  return { ...shared, channel, kind: 'set-up', values };
}

/** For the entry that is named there; for a new one where none is. */
export function rosterAsked(options: {
  readonly purpose: Purpose;
  readonly shared: Shared;
  readonly values?: Record<string, string>;
}): Parsed<RosterAsked>['incoming'] {
  const { purpose, shared, values = {} } = options;
  const person = purpose.person === undefined ? {} : { person: purpose.person };
  return { ...shared, kind: 'roster', ...person, values };
}

type Wanted = { readonly name: ActionName | 'set-up' | 'roster'; readonly purpose: Purpose };

function wantedBy({ action_id: id, value, selected_option: chosen }: Pressed): Wanted | undefined {
  if (id === MENU) {
    const choice = readMenuChoice(chosen?.value ?? '');
    return choice && { name: choice.action, purpose: { case: choice.case } };
  }
  const name = nameIn(id);
  const purpose = readPurpose(value ?? '');
  return name === undefined || purpose === undefined ? undefined : { name, purpose };
}

/** The action, or what else a button of ours asks for, that an id names. */
export function nameIn(id: string): Wanted['name'] | undefined {
  const name = id.slice(OURS.length);
  return name === 'set-up' || name === 'roster' ? name : ActionName.safeParse(name).data;
}

function placeOf({ channel, container, message }: BlockActions): Place | undefined {
  const id = channel?.id ?? container?.channel_id;
  if (!id) return undefined;
  const ts = message?.ts ?? container?.message_ts;
  if (!ts) return { channel: id };
  const thread = message?.thread_ts ?? container?.thread_ts;
  return { channel: id, ts, ...threadOf({ ts, thread_ts: thread }) };
}

import type {
  ActionName,
  ActionTaken,
  CommandGiven,
  RosterAsked,
  SetUpAsked,
} from '../../../domain/message.ts';
import { isPerson, parseAddress } from '../address.ts';
import type { ButtonData, SentForm } from '../purpose.ts';
import { common, type Frame } from './frame.ts';
import { type Inputs, inputOf, valuesOf } from './inputs.ts';
import type { Asked, DoorKind, ParsedActivity, Unauthored } from './parsed.ts';
import type { Activity } from './schema.ts';

/** A button that was pressed, with all that came with it. Who pressed is in the frame: whom Teams names, never what the card says. */
export interface Press {
  readonly button: ButtonData;
  readonly inputs: Inputs;
  readonly door: DoorKind;
  readonly activity: Activity;
  readonly frame: Frame;
}

/** What a press asks for. Undefined where it names no case, or the channel of another tenant. */
export function pressed(press: Press): ParsedActivity | undefined {
  const { button, frame, activity, door } = press;
  if (button.verb === 'back') return backTo(activity, frame);
  const incoming = incomingFor(press);
  if (incoming === undefined) return button.verb === 'new-case' ? formAgain(press) : undefined;
  const target = targetOf(activity);
  return {
    kind: 'asked',
    incoming,
    author: frame.author,
    door,
    ...(target === undefined ? {} : { target }),
    isPrivate: frame.isPersonal || door === 'dialog' || button.heed.private === true,
  };
}

/** The form for a new case, where it is wanted or was sent empty; a card that it stands in is shown as it was. */
function formAgain({ door, activity, frame }: Press): ParsedActivity | undefined {
  if (door === 'dialog') return { kind: 'new-case-form', author: frame.author };
  return door === 'card' ? backTo(activity, frame) : undefined;
}

/** The card as it stands; undefined where it is unknown which. */
export function backTo(activity: Activity, { author }: Frame): ParsedActivity | undefined {
  const target = targetOf(activity);
  return target && { kind: 'back', target, author };
}

/** The message that the card stands in; some clients write a nought for none. */
export function targetOf({ replyToId }: Activity): { activity: string } | undefined {
  return replyToId && replyToId !== '0' ? { activity: replyToId } : undefined;
}

function incomingFor(press: Press): Unauthored<Asked> | undefined {
  const { verb, heed } = press.button;
  if (verb === 'back') return undefined;
  if (verb === 'new-case') return newCase(press);
  if (verb === 'set-up' || heed.form === 'set-up') return setUp(press);
  if (verb === 'roster' || heed.form === 'person') return roster(press);
  return action(verb, press);
}

function action(verb: ActionName, { button, inputs, frame }: Press) {
  const { case: id, draft, form } = button.heed;
  if (id === '') return undefined;
  const incoming: Unauthored<ActionTaken> = {
    ...common(frame, 'action', [frame.occurrence]),
    kind: 'action',
    action: actionOf(verb, form),
    case: id,
    ...(draft === undefined ? {} : { draft }),
    values: valuesOf(button.heed, inputs),
  };
  return incoming;
}

/** A form that is sent back is the action of its name; `edit` comes back as `send`. */
function actionOf(verb: ActionName, form: SentForm | undefined): ActionName {
  if (form === undefined || form === 'set-up' || form === 'person') return verb;
  return form === 'edit' ? 'send' : form;
}

/** For the channel that the button names, or else the one it stands in; never for another tenant's, nor for a person. */
function setUp({ button, inputs, frame }: Press): Unauthored<SetUpAsked> | undefined {
  const channel = button.heed.channel ?? frame.channel;
  const address = parseAddress(channel);
  if (address?.tenant !== frame.tenant || isPerson(address)) return undefined;
  return {
    ...common(frame, 'action', [frame.occurrence]),
    channel,
    kind: 'set-up',
    values: valuesOf(button.heed, inputs),
  };
}

/** For the entry that the button names; for a new one where it names none. */
function roster({ button, inputs, frame }: Press): Unauthored<RosterAsked> {
  const { person } = button.heed;
  return {
    ...common(frame, 'action', [frame.occurrence]),
    kind: 'roster',
    ...(person === undefined ? {} : { person }),
    values: valuesOf(button.heed, inputs),
  };
}

/** Undefined while nothing is written in the form. */
function newCase({ inputs, frame }: Press): Unauthored<CommandGiven> | undefined {
  const text = inputOf('text', inputs)?.trim();
  if (!text) return undefined;
  return { ...common(frame, 'command', [frame.occurrence]), kind: 'command', text, channels: {} };
}

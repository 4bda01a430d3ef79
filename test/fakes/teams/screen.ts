import type { Answer } from './delivery.ts';
import { type DialogRecord, isRecord, type JsonRecord, type MessageRecord } from './records.ts';
import type { World } from './world.ts';

/** What somebody in front of Teams sees and touches: buttons, the inputs of a card, a dialog. */

/** The Adaptive Card in a message's content; undefined where there is none. */
export function cardIn({ attachments }: JsonRecord): JsonRecord | undefined {
  const all = Array.isArray(attachments) ? attachments.filter(isRecord) : [];
  const card = all.find(({ contentType }) => contentType === ADAPTIVE)?.content;
  return isRecord(card) ? card : undefined;
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** The card of a message as one person sees it now. */
export function cardFor(world: World, user: string, message: MessageRecord): JsonRecord {
  return world.shownInstead(user, message) ?? cardIn(message.content) ?? {};
}

/** Every element of a card, however deep, actions among them; what a client falls back to is left out. */
function elementsOf(value: unknown): JsonRecord[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (!isRecord(value)) return [];
  const inner = Object.entries(value).filter(([key]) => key !== 'fallback' && key !== 'data');
  return [value, ...inner.flatMap(([, one]) => elementsOf(one))];
}

/** The buttons of a card. */
export function actionsOf(card: JsonRecord): JsonRecord[] {
  return elementsOf(card).filter(({ type }) => String(type).startsWith('Action.'));
}

/** What a button asks for: the verb of an `Action.Execute`, or what an `Action.Submit` carries in its place. */
export function verbOf({ verb, data }: JsonRecord): unknown {
  return verb ?? (isRecord(data) ? data.verb : undefined);
}

/** A button by its verb or its words. Throws where it is not there. */
export function findAction(card: JsonRecord, wanted: string): JsonRecord {
  const actions = actionsOf(card);
  const found = actions.find((one) => verbOf(one) === wanted || one.title === wanted);
  if (found !== undefined) return found;
  const there = actions.map((one) => verbOf(one) ?? one.title).join(', ');
  throw new Error(`There is no "${wanted}" to press, only: ${there}.`);
}

/** What a card's inputs hold when this button is pressed: what was given for them, else what they began with. Throws where the client would not send it. */
export function valuesOf(
  card: JsonRecord,
  { associatedInputs }: JsonRecord,
  given: Readonly<Record<string, string>>,
): JsonRecord {
  const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  const unknown = Object.keys(given).filter((key) => !inputs.some(({ id }) => id === key));
  if (unknown.length > 0) throw new Error(`The card has no input "${unknown.join('", "')}".`);
  if (associatedInputs === 'none') return {};
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = given[String(input.id)] ?? input.value;
      refuseUnsendable(input, value);
      return value === undefined ? [] : [[input.id, value]];
    }),
  );
}

function refuseUnsendable(input: JsonRecord, value: unknown): void {
  const { id, isRequired, maxLength, choices, isMultiSelect } = input;
  if (isRequired === true && (value === undefined || value === ''))
    throw new Error(`The client will not send "${String(id)}" empty.`);
  if (typeof maxLength === 'number' && String(value ?? '').length > maxLength)
    throw new Error(`The client takes no more than ${maxLength} characters in "${String(id)}".`);
  if (!Array.isArray(choices) || value === undefined || value === '') return;
  const chosen = isMultiSelect === true ? String(value).split(',') : [value];
  const known = choices.filter(isRecord).map((choice) => choice.value);
  const odd = chosen.find((one) => !known.includes(one));
  if (odd !== undefined) throw new Error(`There is no "${String(odd)}" to choose in "${id}".`);
}

/** What Teams tells whoever pressed when the app did not answer as it must. */
export const UNREACHABLE = 'Unable to reach app. Please try again.';

/** Shows the answer to an `Action.Execute` to whoever pressed. */
export function showCardAnswer(
  world: World,
  user: string,
  message: MessageRecord,
  { status, body }: Answer,
): void {
  const isGood = status === 200 && body.statusCode === 200;
  const isLine = isGood && body.type === 'application/vnd.microsoft.activity.message';
  if (isGood && body.type === ADAPTIVE && isRecord(body.value))
    world.showInstead(user, message, body.value);
  else world.tell(user, isLine ? String(body.value) : UNREACHABLE);
}

/** What the answer to a message extension leaves standing: a dialog, nothing (undefined), or the client's complaint. */
export function dialogAfter(
  { command, context, payload }: Omit<DialogRecord, 'card' | 'line'>,
  { status, body }: Answer,
): DialogRecord | undefined | 'unreachable' {
  const about = { command, context, ...(payload === undefined ? {} : { payload }) };
  if (status !== 200) return 'unreachable';
  if (!isRecord(body.task)) return undefined;
  const { type, value } = body.task;
  if (type === 'message') return { ...about, line: String(value) };
  const attached = isRecord(value) ? value.card : undefined;
  const card = isRecord(attached) ? attached.content : undefined;
  return isRecord(card) ? { ...about, card } : 'unreachable';
}

import type { Answer } from './delivery.ts';
import { isRecord } from './limits.ts';
import type { BlockRecord, ViewRecord } from './records.ts';
import { View } from './view-methods.ts';
import type { World } from './world.ts';

/** What somebody in front of Slack sees and touches: buttons, menus, the inputs of a form. */

/** Every element of these blocks that can be touched, with the block it is in. */
export function elementsOf(blocks: readonly BlockRecord[]): BlockRecord[] {
  return blocks.flatMap((block) => {
    const inner = [block.accessory, block.element, block.elements].flat().filter(isRecord);
    return inner
      .filter((element) => typeof element.action_id === 'string')
      .map((element): BlockRecord => ({ block_id: block.block_id ?? 'block', ...element }));
  });
}

/** As Slack tells that it was pressed: a button by its action id, an option of a menu by its text or value. Throws where it is not there. */
export function findElement(blocks: readonly BlockRecord[], wanted: string): BlockRecord {
  const elements = elementsOf(blocks);
  const button = elements.find((one) => one.action_id === wanted && one.type === 'button');
  if (button !== undefined) return button;
  for (const menu of elements) {
    const options = Array.isArray(menu.options) ? menu.options.filter(isRecord) : [];
    const option = options.find((one) => one.value === wanted || labelOf(one) === wanted);
    if (option === undefined) continue;
    const { type, action_id, block_id } = menu;
    return { type, action_id, block_id, selected_option: option };
  }
  const there = elements.map((one) => one.action_id).join(', ');
  throw new Error(`There is no "${wanted}" to press, only: ${there}.`);
}

/** What a form's inputs hold when it is sent: what was given for them, else what they began with. */
export function valuesOf(
  { blocks }: ViewRecord,
  given: Readonly<Record<string, string>>,
): Record<string, Record<string, unknown>> {
  const inputs = blocks.filter((block) => block.type === 'input');
  const unknown = Object.keys(given).filter((key) => !inputs.some((one) => one.block_id === key));
  if (unknown.length > 0) throw new Error(`The form has no input "${unknown.join('", "')}".`);
  return Object.fromEntries(
    inputs.map((block) => {
      const element = isRecord(block.element) ? block.element : {};
      const state = stateOf(element, given[String(block.block_id)]);
      return [block.block_id, { [String(element.action_id)]: state }];
    }),
  );
}

function stateOf(element: BlockRecord, given: string | undefined): Record<string, unknown> {
  const { type } = element;
  switch (type) {
    case 'plain_text_input':
      return { type, value: given ?? element.initial_value ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: optionOf(element, given) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: optionsOf(element, given) };
    case 'conversations_select':
      return {
        type,
        selected_conversation: given ?? element.initial_conversation ?? null,
      };
    case 'channels_select':
      return { type, selected_channel: given ?? element.initial_channel ?? null };
    case 'users_select':
      return { type, selected_user: given ?? element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: given?.split(',') ?? element.initial_users ?? [] };
    default:
      throw new Error(`Nobody can fill in a ${String(type)}.`);
  }
}

function optionOf(element: BlockRecord, given: string | undefined): unknown {
  if (given === undefined) return element.initial_option ?? null;
  const options = Array.isArray(element.options) ? element.options.filter(isRecord) : [];
  const option = options.find((one) => one.value === given);
  if (option === undefined) throw new Error(`There is no "${given}" to choose.`);
  return option;
}

function optionsOf(element: BlockRecord, given: string | undefined): unknown {
  if (given === undefined) return element.initial_options ?? [];
  const values = given === '' ? [] : given.split(',');
  return values.map((value) => optionOf(element, value));
}

function labelOf(option: BlockRecord): unknown {
  return isRecord(option.text) ? option.text.text : undefined;
}

/** A form that was taken closes, one that was refused or answered stays. */
export function applySubmission(world: World, view: ViewRecord, { status, body }: Answer): void {
  if (status !== 200 || body.response_action === 'errors') return;
  if (body.response_action !== 'update') {
    world.closeView(view.id);
    return;
  }
  const content = View.parse(body.view);
  world.showView({ ...view, content, blocks: content.blocks });
}

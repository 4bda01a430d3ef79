import { SlackRefusal } from './method.ts';

/**
 * What Slack refuses for its size: https://docs.slack.dev/reference/block-kit, and, undocumented, `msg_blocks_too_long` near 13,200
 * characters of a whole message (https://github.com/slackapi/bolt-js/issues/2509). Written apart from the code that keeps the limits.
 */
const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
const WHOLE_MESSAGE = 13_200;

/** The longest text at each place, as `type of what holds it` + `.` + `key`. */
const LONGEST: Readonly<Record<string, number>> = {
  'section.text': 3000,
  'section.fields': 2000,
  'header.text': 150,
  'context.elements': 3000,
  'markdown.text': 12_000,
  'button.text': 75,
  'button.value': 2000,
  'button.url': 3000,
  'input.label': 2000,
  'input.hint': 2000,
  'plain_text_input.initial_value': 3000,
  'plain_text_input.placeholder': 150,
  'option.text': 75,
  'option.value': 150,
  'option.description': 75,
  'confirm.title': 100,
  'confirm.text': 300,
  'confirm.confirm': 30,
  'confirm.deny': 30,
  'modal.title': 24,
  'modal.submit': 24,
  'modal.close': 24,
  'modal.private_metadata': 3000,
  'modal.callback_id': 255,
  'home.private_metadata': 3000,
  'alert.text': 200,
};

const MOST: Readonly<Record<string, number>> = {
  'section.fields': 10,
  'context.elements': 10,
  'actions.elements': 25,
  'overflow.options': 5,
  'checkboxes.options': 10,
  'radio_buttons.options': 10,
  'static_select.options': 100,
  'multi_static_select.options': 100,
};

const ANYWHERE: Readonly<Record<string, number>> = { block_id: 255, action_id: 255 };

/** Refuses a message that Slack would refuse for its size. Throws `SlackRefusal`. */
export function refuseOversized(
  { text, blocks = [] }: { text: string; blocks?: readonly object[] | undefined },
  longestText: number,
): void {
  if (text.length > longestText) throw new SlackRefusal('msg_too_long');
  if (blocks.length > MESSAGE_BLOCKS) refuse([`more than ${MESSAGE_BLOCKS} blocks`]);
  refuse(blocks.flatMap((block) => problemsIn(block, 'message')));
  if (textOf(blocks).length > WHOLE_MESSAGE) throw new SlackRefusal('msg_blocks_too_long');
}

/** Refuses a view that Slack would refuse. Throws `SlackRefusal`. */
export function refuseOversizedView(
  view: { type: string; blocks: readonly object[] },
  type: 'modal' | 'home',
): void {
  if (view.type !== type) refuse([`a ${view.type} where a ${type} belongs`]);
  if (view.blocks.length > VIEW_BLOCKS) refuse([`more than ${VIEW_BLOCKS} blocks`]);
  refuse(problemsIn(view, 'view'));
  const hasInput = view.blocks.some((block) => 'type' in block && block.type === 'input');
  if (type === 'modal' && hasInput && !('submit' in view)) refuse(['an input and no submit']);
}

function refuse(messages: readonly string[]): void {
  if (messages.length > 0) throw new SlackRefusal('invalid_blocks', { errors: messages });
}

function problemsIn(value: unknown, holder: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => problemsIn(item, holder));
  if (!isRecord(value)) return [];
  const type = typeof value.type === 'string' ? value.type : holder;
  return Object.entries(value).flatMap(([key, inner]) => [
    ...sizeProblems(type, key, inner),
    ...problemsIn(inner, key === 'options' ? 'option' : key),
  ]);
}

function sizeProblems(type: string, key: string, inner: unknown): string[] {
  const place = `${type}.${key}`;
  const longest = LONGEST[place] ?? ANYWHERE[key];
  const most = MOST[place];
  const items = Array.isArray(inner) ? inner : [inner];
  return [
    ...(most !== undefined && items.length > most ? [`${place}: more than ${most}`] : []),
    ...items.flatMap((item) => lengthProblems(place, item, longest)),
  ];
}

function lengthProblems(place: string, item: unknown, longest: number | undefined): string[] {
  const text = isRecord(item) ? item.text : item;
  if (typeof text !== 'string') return [];
  if (longest !== undefined && text.length > longest)
    return [`${place}: ${text.length} characters`];
  const isTextObject = isRecord(item) && /^(mrkdwn|plain_text)$/.test(String(item.type));
  return isTextObject && text === '' ? [`${place}: empty`] : [];
}

/** What holds words of one line. */
const RUNNING = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']);

function running(elements: unknown): string {
  return Array.isArray(elements) ? elements.map(textOf).join('') : '';
}

/** All text in it, however deep. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (!isRecord(value)) return '';
  const own = typeof value.text === 'string' ? [value.text] : [];
  const inner = Object.entries(value).map(([key, one]) =>
    key === 'elements' && RUNNING.has(String(value.type)) ? running(one) : textOf(one),
  );
  return [...own, ...inner].filter((text) => text !== '').join('\n');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { z } from 'zod';

/**
 * What of Block Kit Slack would refuse, from its reference (docs.slack.dev/reference/block-kit) and `spec/limits.json` of
 * nicklambourne/slackblocks (MIT). Written apart from the limits that the renderer keeps to, so that each checks the other.
 */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

function text(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(SEEN, 'nothing to see')
    .refine(isWellFormed, 'ill-formed');
}

function isWellFormed(value: string): boolean {
  return value.isWellFormed() && !/[^\P{Cc}\n]/u.test(value);
}

function plain(most: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: text(most),
    emoji: z.boolean().optional(),
  });
}

function mrkdwn(most: number) {
  return z.strictObject({ type: z.literal('mrkdwn'), text: text(most), verbatim: z.literal(true) });
}

const id = z.string().min(1).max(255);

const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(150) });

const options = z
  .array(option)
  .min(1)
  .max(100)
  .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, 'values repeated');

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().max(2_000),
  style: z.enum(['primary', 'danger']).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  options: options.max(5),
});

const style = z
  .strictObject({ bold: z.boolean(), italic: z.boolean(), code: z.boolean() })
  .partial()
  .optional();

const richElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1).max(3_000).refine(isWellFormed),
    style,
  }),
  z.strictObject({
    type: z.literal('link'),
    url: z.url().max(3_000),
    text: z.string().min(1),
    style,
  }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[A-Z0-9]+$/) }),
]);

const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});

const richPart = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(richElement).min(1),
  }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    elements: z.array(section).min(1),
  }),
]);

const shown = [
  z.strictObject({
    type: z.literal('section'),
    text: mrkdwn(3_000),
    accessory: button.optional(),
  }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richPart).min(1) }),
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([mrkdwn(3_000), plain(3_000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.union([button, overflow]))
      .min(1)
      .max(25)
      .refine(hasOwnIds, 'action_id repeated'),
  }),
] as const;

function hasOwnIds(elements: readonly { action_id: string }[]): boolean {
  return new Set(elements.map((one) => one.action_id)).size === elements.length;
}

const asked = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean(),
    max_length: z.literal(3_000),
    initial_value: z.string().max(3_000).refine(isWellFormed).optional(),
  }),
  z.strictObject({
    type: z.literal('static_select'),
    action_id: id,
    options,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    action_id: id,
    options,
    initial_options: options.optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    action_id: id,
    options: options.max(10),
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    action_id: id,
    filter: z.object({}).loose(),
    default_to_current_conversation: z.boolean().optional(),
    initial_conversation: z.string().optional(),
  }),
]);

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2_000),
  hint: plain(2_000).optional(),
  optional: z.boolean(),
  element: asked,
});

const messageBlock = z.discriminatedUnion('type', [...shown]);
const viewBlock = z.discriminatedUnion('type', [...shown, input]);

/** Undocumented: `msg_blocks_too_long` comes near 13,200 characters in all. */
const WHOLE_MESSAGE = 12_000;

export const AcceptedMessage = z.object({
  text: text(4_000),
  blocks: z
    .array(messageBlock)
    .min(1)
    .max(50)
    .refine((blocks) => JSON.stringify(blocks).length < WHOLE_MESSAGE, 'too long in all'),
});

export const AcceptedModal = z
  .strictObject({
    type: z.literal('modal'),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24),
    callback_id: id.optional(),
    private_metadata: z.string().max(3_000).optional(),
    blocks: z.array(viewBlock).min(1).max(100),
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || !blocks.some(isInput),
    'inputs need a submit',
  )
  .refine(({ blocks }) => {
    const ids = blocks.filter(isInput).map((block) => block.block_id);
    return new Set(ids).size === ids.length;
  }, 'block_id repeated');

export const AcceptedHome = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(viewBlock).min(1).max(100),
});

type Input = z.infer<typeof input>;

function isInput(block: z.infer<typeof viewBlock>): block is Input {
  return block.type === 'input';
}

/** Every text of a message or a view in which Slack reads tokens. */
export function parsedTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'text' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => parsedTexts(one));
  if (typeof value !== 'object' || value === null) return [];
  const isInert =
    'type' in value &&
    (value.type === 'plain_text' || value.type === 'text' || value.type === 'link');
  return isInert ? [] : Object.entries(value).flatMap(([name, one]) => parsedTexts(one, name));
}

/** What Slack would read as tokens in them: everything between angle brackets, and a bracket without its other. A quote's mark is none. */
export function tokensIn(value: unknown): string[] {
  return parsedTexts(value).flatMap((one) => one.replace(/^> /gm, '').match(/<[^>]*>?|>/g) ?? []);
}

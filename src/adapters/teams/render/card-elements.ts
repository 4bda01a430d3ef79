import type { CardAction, OpenUrl } from './card-actions.ts';

/** Adaptive Cards 1.5 as far as Heed draws them (adaptivecards.io/explorer): what Teams takes for cards of bots. */

/** A run of text: no Markdown is read in it but on phones, and no mention; strangers' words are made inert for it. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly italic?: true;
  readonly isSubtle?: true;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly color?: 'Attention' | 'Accent';
  readonly fontType?: 'Monospace';
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}

export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

export interface Container {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: 'emphasis' | 'warning';
  /** Where a press on it leads. Runs of text take one, too, and Teams on the desktop has more than once not drawn those as links. */
  readonly selectAction?: OpenUrl;
  readonly spacing?: Spacing;
  readonly separator?: true;
  readonly bleed?: true;
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly CardElement[];
  readonly verticalContentAlignment?: 'Center';
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
  readonly spacing?: Spacing;
}

export interface TextInput {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline: boolean;
  readonly value?: string;
  readonly maxLength: number;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface ChoiceInput {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
  readonly style: 'compact' | 'expanded';
  readonly isMultiSelect?: true;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly wrap: true;
}

export type CardInput = TextInput | ChoiceInput;

/** A line with nothing but mentions in it: only here, where Markdown is read, does Teams read mentions. Never a stranger's words. */
export interface MentionBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
}

export type CardElement =
  | MentionBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | ActionSet
  | CardInput;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  /** Teams's own: as wide as the message allows. */
  readonly msteams: {
    readonly width: 'Full';
    /** Whom its lines mention. */
    readonly entities?: readonly object[];
  };
}

export function card(body: readonly CardElement[], mentions: readonly object[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    msteams: { width: 'Full', ...(mentions.length === 0 ? {} : { entities: mentions }) },
  };
}

/** One paragraph; nothing where there is nothing in it. */
export function line(
  inlines: readonly TextRun[],
  look: Omit<RichTextBlock, 'type' | 'inlines'> = {},
): RichTextBlock[] {
  return inlines.length === 0 ? [] : [{ type: 'RichTextBlock', inlines, ...look }];
}

/** Elements together in a box; nothing where there are none. */
export function box(
  items: readonly CardElement[],
  look: Omit<Container, 'type' | 'items'> = {},
): Container[] {
  return items.length === 0 ? [] : [{ type: 'Container', items, ...look }];
}

/** Something with a button at its right; both stay in sight on a phone. */
export function beside(items: readonly CardElement[], buttons: readonly CardElement[]): ColumnSet {
  const columns: Column[] = [
    { type: 'Column', width: 'stretch', items },
    { type: 'Column', width: 'auto', items: buttons, verticalContentAlignment: 'Center' },
  ];
  return { type: 'ColumnSet', columns, separator: true, spacing: 'Small' };
}

/** A row of buttons; nothing where there are none. */
export function row(actions: readonly CardAction[], spacing: Spacing = 'Default'): ActionSet[] {
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions, spacing }];
}

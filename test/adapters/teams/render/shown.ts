import type { CardAction } from '../../../../src/adapters/teams/render/card-actions.ts';
import type {
  AdaptiveCard,
  CardElement,
} from '../../../../src/adapters/teams/render/card-elements.ts';

/** A card as lines of text, for a test to read: `[Send!]` is the first of the buttons, `[⋮ Split]` a rare one, `|` what is set apart, `<url>` where all of it leads. */
export function readable(card: AdaptiveCard | undefined): string {
  return (card?.body ?? []).flatMap(linesOf).join('\n');
}

function linesOf(element: CardElement): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text];
    case 'RichTextBlock':
      return [
        element.inlines
          .map(({ text }) => text)
          .join('')
          .replaceAll('\u00a0', ' '),
      ];
    case 'Container':
      return linked(element.items.flatMap(linesOf), element.selectAction?.url).map((one) =>
        element.style === undefined ? one : `| ${one}`,
      );
    case 'ColumnSet':
      return element.columns.flatMap(({ items }) => items.flatMap(linesOf));
    case 'ActionSet':
      return [element.actions.map(buttonOf).join(' ')];
    case 'Input.Text':
      return [`${element.label}: ${element.value ?? ''}`];
    case 'Input.ChoiceSet':
      return [`${element.label}: ${element.choices.map(({ title }) => title).join(', ')}`];
  }
}

/** What leads somewhere as a whole says so in its first line. */
function linked([first, ...lines]: string[], url: string | undefined): string[] {
  return [url === undefined ? `${first}` : `${first} <${url}>`, ...lines];
}

function buttonOf(action: CardAction): string {
  if (action.type === 'Action.OpenUrl') return `[${action.title} <${action.url}>]`;
  const isRare = action.mode === 'secondary';
  return `[${isRare ? '⋮ ' : ''}${action.title}${action.style === undefined ? '' : '!'}]`;
}

import { field, wrapStyled } from './layout.ts';
import type { Look } from './look.ts';
import { renderRule } from './render-chat.ts';

const HELP: readonly (readonly [string, string])[] = [
  ['any text', 'is said in the conversation, as whoever is typing'],
  ['a number', 'presses that button of the latest card or call'],
  ['/as WHO', 'who is typing from now on: customer (Robin), agent (Ana) or lead (Lee)'],
  [
    '/triage',
    'the queue: open cases, most at risk first; /triage TEXT judges a text, /triage help tells more',
  ],
  ['/card', 'the latest card in full'],
  ['/new', 'begins another conversation'],
  ['/quit', 'ends (so do Ctrl-C and Ctrl-D)'],
];

/** What the terminal itself can do. */
export function renderHelp(look: Look): string[] {
  return HELP.flatMap(([what, does]) =>
    field(what, (room) => wrapStyled(does, room), look.width - 2, look).map((line) => `  ${line}`),
  );
}

/** Said before the played conversation. */
export function renderWelcome(interactive: boolean, look: Look): string[] {
  const { colors } = look;
  const skip = interactive ? ' Press any key to skip it.' : '';
  return [
    '',
    ...wrapStyled(
      `${colors.bold('Heed')} reads along, and calls for help while the customer is still calm.`,
      look.width,
    ),
    ...wrapStyled(
      colors.dim(`Here is a customer who stays polite, and is lost all the same.${skip}`),
      look.width,
    ),
  ];
}

/** Said when it is one's own turn: two lines of what to try. */
export function renderYourTurn(played: boolean, look: Look): string[] {
  const start = played ? 'Write on as Robin and watch the card' : 'Write as Robin, the customer';
  return [
    '',
    ...renderRule('your turn', look),
    ...wrapStyled(`${start}, or press a button by typing its number.`, look.width),
    ...wrapStyled(
      look.colors.dim('/as agent answers as Ana · /triage shows the queue · /help lists the rest'),
      look.width,
    ),
    '',
  ];
}

/** How much earlier the lead was called, said once the customer has gone. */
export function renderLeadTime(earlier: string, look: Look): string[] {
  const words = `Lee was called ${look.colors.bold(earlier)} before Robin gave up.`;
  return ['', ...wrapStyled(words, look.width), ''];
}

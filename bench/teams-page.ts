import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AdaptiveCard } from '../src/adapters/teams/render/render.ts';

export type Theme = 'light' | 'dark';

/** What is drawn of a message: the card, and around it what Teams itself shows. */
export interface Drawn {
  readonly card?: AdaptiveCard | undefined;
  /** XML, or plain text already escaped. */
  readonly text?: string | undefined;
  /** The label for what a machine wrote, and thumbs. */
  readonly isLabelled: boolean;
  /** A card alone, as in a dialog. */
  readonly isBare: boolean;
}

const require = createRequire(import.meta.url);

/** What Teams draws with, as far as it is public: the library, its Markdown and Microsoft's host configuration for each theme. */
export async function scriptsOf(theme: Theme): Promise<string[]> {
  const library = join(dirname(require.resolve('adaptivecards')), '../dist/adaptivecards.min.js');
  const host = new URL(`./teams-host/microsoft-teams-${theme}.json`, import.meta.url);
  const markdown = join(dirname(require.resolve('markdown-it/package.json')), 'dist');
  return [
    await readFile(library, 'utf8'),
    await readFile(join(markdown, 'markdown-it.min.js'), 'utf8'),
    `window.host = ${await readFile(host, 'utf8')};
    window.host.separator.lineColor = '${COLORS[theme].rule}'; (${draw})();`,
  ];
}

/** Runs in the page. What the library takes for an error in a card is one here. */
const draw = `() => {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = window.markdownit().render(text);
    result.didProcess = true;
  };
  const source = document.getElementById('source');
  if (source === null) return;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(window.host);
  const context = new SerializationContext(Versions.v1_5);
  card.parse(JSON.parse(source.textContent), context);
  if (context.eventCount > 0) throw new Error(context.getEventAt(0).message);
  document.getElementById('card').append(card.render());
}`;

const DOTS: Readonly<Record<string, string>> = {
  '🔴': '#d13438',
  '🟠': '#f7892b',
  '🟡': '#eac100',
  '🟢': '#4aa564',
  '⚪': '#b8b8b8',
};

/** Colours of Teams's themes, from the host configurations and the Fluent design tokens. */
const COLORS = {
  light: {
    page: '#f5f5f5',
    message: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#d1d1d1',
    rule: '#e0e0e0',
    chip: '#ebebeb',
    brand: '#5b5fc7',
    mention: '#4f52b2',
  },
  dark: {
    page: '#1f1f1f',
    message: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    line: '#666666',
    rule: '#474747',
    chip: '#3d3d3d',
    brand: '#5b5fc7',
    mention: '#9299f7',
  },
} as const;

/** The whole page, `width` CSS pixels wide. */
export async function pageOf(drawn: Drawn, theme: Theme, width: number): Promise<string> {
  const fonts = await Promise.all([400, 700].map(fontFace));
  return `<!doctype html><meta charset="utf-8"><style>${fonts.join('')}${styleOf(theme, width)}</style>
    <div id="page">${drawn.isBare ? cardHtml(drawn) : messageHtml(drawn)}</div>`;
}

function messageHtml(drawn: Drawn): string {
  const label = drawn.isLabelled ? '<i class="ai">AI generated</i>' : '';
  const thumbs = drawn.isLabelled ? '<footer>👍&ensp;👎</footer>' : '';
  return `<main><header><b class="face">H</b><b>Heed</b><span>17:04</span>${label}</header>
    ${textHtml(drawn.text)}${cardHtml(drawn)}${thumbs}</main>`;
}

function textHtml(text = ''): string {
  const shown = text
    .replace(/<at>(.*?)<\/at>/g, '<b class="mention">$1</b>')
    .replace(/(?:\[|&#91;)(\d+)(?:\]|&#93;)/g, '<sup>$1</sup>');
  return `<div class="text">${shown}</div>`;
}

function cardHtml({ card }: Drawn): string {
  if (card === undefined) return '';
  const json = JSON.stringify(card).replaceAll('<', '\\u003c');
  return `<div id="card"></div><script id="source" type="application/json">${json}</script>`;
}

/** Draws what the machine's fonts may lack, and mentions, which Teams adds to Adaptive Cards; runs in the page once the card stands there. */
export const drawRest = `(() => {
  const dots = ${JSON.stringify(DOTS)};
  for (const run of document.querySelectorAll('#card span')) {
    run.innerHTML = run.innerHTML.replace(/🔴|🟠|🟡|🟢|⚪/gu, (dot) =>
      '<i class="dot" style="background:' + dots[dot] + '"></i>');
  }
  for (const line of document.querySelectorAll('#card .ac-textBlock')) {
    line.innerHTML = line.innerHTML.replace(/&lt;at&gt;(.*?)&lt;\\/at&gt;/g, '<b class="mention">$1</b>');
  }
})()`;

function styleOf(theme: Theme, width: number): string {
  const { page, message, text, subtle, line, chip, brand, mention } = COLORS[theme];
  return `html,body{margin:0;background:${page};color:${text}}
    #page{box-sizing:border-box;width:${width}px;padding:12px}
    #page *{font-family:Lato,'DejaVu Sans',sans-serif!important}
    #page [style*="Courier"]{font-family:'DejaVu Sans Mono',monospace!important}
    main,#page>#card{background:${message};border-radius:8px;padding:12px 16px;font-size:14px;line-height:20px}
    header{display:flex;align-items:center;gap:8px;font-size:12px;margin-bottom:8px}
    header span{color:${subtle}} header .ai{font-style:normal;background:${chip};border-radius:4px;padding:0 6px}
    .face{background:#4a5cd6;color:#fff;border-radius:50%;width:24px;height:24px;line-height:24px;text-align:center}
    .text:not(:empty){margin-bottom:8px} .text p{margin:0 0 8px} .text a,#card a{color:${mention};text-decoration:none}
    .mention{color:${mention};font-weight:400} sup{background:${chip};border-radius:4px;padding:1px 5px;margin:0 1px;font-size:11px;line-height:14px;vertical-align:baseline}
    footer{margin-top:8px;opacity:.6;font-size:12px}
    main #card{border:1px solid ${line};border-radius:6px;overflow:hidden}
    #card .ac-pushButton,#card .ac-overflow-button{height:32px;border:1px solid ${line};border-radius:4px;background:transparent;color:${text};font-size:14px;font-weight:600;padding:0 12px;margin-bottom:0}
    #card .ac-pushButton.style-positive{background:${brand};border-color:${brand};color:#fff}
    #card .ac-actionSet{flex-wrap:wrap;row-gap:8px} #card .ac-textRun{line-height:20px}
    #card textarea,#card input[type=text],#card select{box-sizing:border-box;width:100%;border:1px solid ${line};border-radius:4px;background:transparent;color:${text};font-size:14px;line-height:20px;padding:6px 10px}
    #card textarea{height:auto;field-sizing:content;resize:none}
    #card select{appearance:none} #card input[type=radio],#card input[type=checkbox]{accent-color:${brand}}
    .dot{display:inline-block;width:.8em;height:.8em;border-radius:50%;vertical-align:-.05em}`;
}

async function fontFace(weight: number): Promise<string> {
  const folder = dirname(require.resolve('@fontsource/lato/package.json'));
  const file = await readFile(join(folder, 'files', `lato-latin-${weight}-normal.woff2`));
  const source = `data:font/woff2;base64,${file.toString('base64')}`;
  return `@font-face{font-family:Lato;font-weight:${weight};src:url(${source})}`;
}

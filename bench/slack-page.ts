import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { KnownBlock, View } from '@slack/types';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message } from 'slack-blocks-to-jsx';

export type Theme = 'light' | 'dark';

const require = createRequire(import.meta.url);

const NAMES = {
  users: [
    { id: 'U0LEE', name: 'Lee' },
    { id: 'U0ANA', name: 'Ana' },
  ],
  channels: [
    { id: 'C0DESK', name: 'support-desk' },
    { id: 'C0BREWLINE', name: 'ext-brewline' },
    { id: 'C0HELP', name: 'ask-support' },
  ],
};

/** What the machine's fonts may lack. */
const DOTS: Readonly<Record<string, string>> = {
  '🔴': '#e01e5a',
  '🟠': '#f2952f',
  '🟡': '#ecc22e',
  '🟢': '#2bac76',
  '⚪': '#b8b8b8',
};

const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="8" fill="#4a5cd6"/><path d="M10 9v18M26 9v18M10 18h16" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>',
)}`;

/** A message as it stands in a channel. */
export function messageHtml(blocks: readonly KnownBlock[], theme: Theme): string {
  return blocksHtml(blocks, theme, false);
}

/** A modal or a home page with its frame. */
export function viewHtml(view: View, theme: Theme): string {
  const body = blocksHtml(view.blocks, theme, true);
  if (view.type !== 'modal') return `<main class="home">${body}</main>`;
  const submit = view.submit ? `<b class="submit">${view.submit.text}</b>` : '';
  return `<main class="modal"><h1>${view.title.text}<i>×</i></h1>${body}<footer><b>${view.close?.text ?? ''}</b>${submit}</footer></main>`;
}

function blocksHtml(blocks: readonly object[], theme: Theme, withoutWrapper: boolean): string {
  const html = renderToStaticMarkup(
    createElement(Message, {
      blocks: JSON.parse(JSON.stringify(blocks, readable)),
      logo: LOGO,
      name: 'Heed',
      time: new Date(2026, 10, 20, 17, 4),
      theme,
      withoutWrapper,
      data: NAMES,
    }),
  );
  return html
    .replace(/<div[^>]*><p>↵ Please[^<]*<\/p><\/div>|<p>↵ Please[^<]*<\/p>/g, '')
    .replace(
      /🔴|🟠|🟡|🟢|⚪/gu,
      (dot) => `<span class="dot" style="background:${DOTS[dot]}"></span>`,
    );
}

const DATE = /<!date\^(\d+)\^([^^]*)\^[^>]*>/g;

/**
 * What the library that draws it does not do as Slack does: Slack reads tokens in verbatim text too (it only stops guessing at plain
 * words), shows dates, and shows what a menu has chosen already.
 */
function readable(key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'initial_option' in value) {
    const { initial_option: chosen, ...menu } = value;
    const text =
      typeof chosen === 'object' && chosen !== null && 'text' in chosen ? chosen.text : '';
    return 'type' in menu && menu.type === 'static_select' ? { ...menu, placeholder: text } : value;
  }
  if (typeof value !== 'string') return key === 'verbatim' ? undefined : value;
  return value.replace(DATE, (_, seconds: string, format: string) =>
    dateWords(Number(seconds), format.includes('{time}')),
  );
}

function dateWords(seconds: number, withTime: boolean): string {
  const when = new Date(seconds * 1000);
  const date = when.toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const day = date === 'Nov 20' ? 'today' : date;
  return withTime ? `${day} ${when.toISOString().slice(11, 16)}` : day;
}

/** The whole page, `width` CSS pixels wide. */
export async function pageOf(content: string, theme: Theme, width: number): Promise<string> {
  const styles = await readFile(require.resolve('slack-blocks-to-jsx/dist/style.css'), 'utf8');
  const fonts = await Promise.all([400, 700, 900].map(fontFace));
  const dark = theme === 'dark';
  return `<!doctype html><meta charset="utf-8"><style>${fonts.join('')}${styles}
    html,body{margin:0;background:${dark ? '#1a1d21' : '#fff'};color:${dark ? '#d1d2d3' : '#1d1c1d'}}
    #page{width:${width - 32}px;padding:16px}
    #page *{font-family:Lato,'DejaVu Sans',sans-serif}
    #page .slack_blocks_to_jsx{max-width:none}
    #page *{min-width:0;overflow-wrap:anywhere}
    #page button,#page img{flex-shrink:0;white-space:nowrap}
    .dot{display:inline-block;width:.8em;height:.8em;border-radius:50%;vertical-align:-.05em}
    textarea{height:auto!important;max-height:none!important;field-sizing:content;background:transparent}
    .modal{border:1px solid #8886;border-radius:10px;padding:0 20px}
    .modal h1{font-size:20px;font-weight:900;margin:16px 0;display:flex;justify-content:space-between}
    .modal h1 i{font-style:normal;font-weight:400;opacity:.6}
    .modal footer{display:flex;justify-content:flex-end;gap:12px;margin:16px 0}
    .modal footer b{border:1px solid #8888;border-radius:8px;padding:8px 14px;font-size:15px}
    .modal footer .submit{background:#007a5a;border-color:#007a5a;color:#fff}
  </style><div id="page" data-theme="${theme}">${content}</div>`;
}

async function fontFace(weight: number): Promise<string> {
  const folder = dirname(require.resolve('@fontsource/lato/package.json'));
  const file = await readFile(join(folder, 'files', `lato-latin-${weight}-normal.woff2`));
  const source = `data:font/woff2;base64,${file.toString('base64')}`;
  return `@font-face{font-family:Lato;font-weight:${weight};src:url(${source})}`;
}

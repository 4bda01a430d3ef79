import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** A page of the install. Its texts are plain: they are escaped here. */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly label: string; readonly url: string };
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif;
  color: light-dark(#1d2430, #e8eaee); background: light-dark(#f4f5f7, #16181d); }
main { box-sizing: border-box; width: min(100% - 2rem, 32rem); padding: 2rem; border-radius: .75rem;
  background: light-dark(#fff, #21242b); }
h1 { margin: 0 0 .5rem; font-size: 1.35rem; line-height: 1.3; }
p { margin: 0; overflow-wrap: anywhere; }
a { display: inline-block; margin-top: 1.5rem; padding: .6rem 1.1rem; border-radius: .5rem; font-weight: 600;
  text-decoration: none; color: light-dark(#fff, #16181d); background: light-dark(#1f5fbf, #8fb8f7); }
a:focus-visible { outline: 3px solid light-dark(#1d2430, #e8eaee); outline-offset: 2px; }
`;

/** Nothing is loaded and nothing runs; nobody may frame the page; the address, which holds a code, goes to nobody; nothing is kept. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** The page as HTML. */
export function renderPage({ title, text, link }: Page): string {
  const button =
    link === undefined ? '' : `\n<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>${button}
</main>
</body>
</html>
`;
}

/** Sets what every page of the install is sent with, and leaves the rest of the answer to the caller. */
export function setPageHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

export function answerPage(response: ServerResponse, page: Page): void {
  setPageHeaders(response);
  response.writeHead(page.status);
  response.end(renderPage(page));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

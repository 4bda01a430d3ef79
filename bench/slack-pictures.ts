import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseAddress } from '../src/adapters/slack/address.ts';
import {
  type Look,
  renderForm,
  renderHome,
  renderMessage,
} from '../src/adapters/slack/render/render.ts';
import { NOW } from './sample-case.ts';
import { samplesAt } from './samples.ts';
import { messageHtml, pageOf, type Theme, viewHtml } from './slack-page.ts';

/**
 * The pictures of docs/slack.md: `npm run slack:pictures`, or `npm run slack:pictures -- card` for those whose names begin so. What Heed
 * renders of made-up samples, drawn by slack-blocks-to-jsx in a headless Chromium (`CHROMIUM` names another one). They show how it
 * looks. Whether it is escaped they do not: that library draws an escaped mention as a live one.
 */
const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';
const WIDE = 700;
const NARROW = 400;

/** Longer than any picture; the page tells how much of it is used. */
const TALLEST = 4_000;

interface Picture {
  readonly name: string;
  readonly theme: Theme;
  readonly width: number;
  readonly html: string;
}

const run = promisify(execFile);

const samples = samplesAt({
  desk: 'slack:T0HEED/C0DESK',
  brewline: 'slack:T0HEED/C0BREWLINE',
  help: 'slack:T0HEED/C0HELP',
  lee: 'slack:T0HEED/U0LEE',
  ana: 'slack:T0HEED/U0ANA',
  thread: '1763650000.000200',
  earlierThread: '1762600000.000100',
});

const look: Look = {
  now: NOW,
  link(channel, thread) {
    const id = parseAddress(channel)?.id;
    return `https://brightcart.slack.com/archives/${id}/p${thread?.replace('.', '') ?? ''}`;
  },
};

type Posted = Parameters<typeof renderMessage>[0];

function posted(name: string, outgoing: Posted, theme: Theme, width = WIDE): Picture {
  return { name, theme, width, html: messageHtml(renderMessage(outgoing, look).blocks, theme) };
}

function opened(
  name: string,
  view: Parameters<typeof viewHtml>[0],
  theme: Theme,
  width = WIDE,
): Picture {
  return { name, theme, width, html: viewHtml(view, theme) };
}

function pictures(): Picture[] {
  const home = renderHome(samples.home, look);
  return [
    posted('card-light', samples.card, 'light'),
    posted('card-dark', samples.card, 'dark'),
    posted('card-narrow-light', samples.card, 'light', NARROW),
    posted('card-narrow-dark', samples.card, 'dark', NARROW),
    posted('card-answered-light', samples.answeredCard, 'light'),
    posted('card-closed-light', samples.closedCard, 'light'),
    posted('ping-light', samples.ping, 'light'),
    posted('ping-dark', samples.ping, 'dark'),
    posted('ping-narrow-light', samples.ping, 'light', NARROW),
    posted('ping-answered-light', samples.answeredPing, 'light'),
    posted('reply-light', samples.reply, 'light'),
    posted('queue-light', samples.queue, 'light'),
    posted('queue-narrow-dark', samples.queue, 'dark', NARROW),
    opened('modal-edit-light', renderForm(samples.edit), 'light', 520),
    opened('modal-edit-dark', renderForm(samples.edit), 'dark', NARROW),
    opened('modal-set-up-light', renderForm(samples.setUp), 'light', 520),
    opened('modal-grant-light', renderForm(samples.grant), 'light', 520),
    opened('home-light', home, 'light'),
    opened('home-narrow-dark', home, 'dark', NARROW),
  ];
}

async function draw(picture: Picture, folder: string): Promise<void> {
  const page = join(folder, `${picture.name}.html`);
  await writeFile(page, await pageOf(picture.html, picture.theme, picture.width));
  const height = await heightOf(page, picture.width);
  const target = join(FOLDER, `slack-${picture.name}.png`);
  await chromium(picture.width, height, [`--screenshot=${target}`, `file://${page}`]);
  process.stdout.write(`${target}\n`);
}

/** Asked of the page itself, once its fonts are there. */
async function heightOf(page: string, width: number): Promise<number> {
  const measure = `${page}.measure.html`;
  await writeFile(
    measure,
    `<iframe id="frame" src="file://${page}" style="border:0;width:${width}px;height:${TALLEST}px"></iframe>
    <script>frame.onload=()=>{document.title=frame.contentDocument.getElementById('page').offsetHeight}</script>`,
  );
  const { stdout } = await chromium(width + 50, TALLEST, [
    '--allow-file-access-from-files',
    '--virtual-time-budget=2000',
    '--dump-dom',
    `file://${measure}`,
  ]);
  const height = Number(/<title>(\d+)<\/title>/.exec(stdout)?.[1]);
  if (!(height > 0)) throw new Error(`Chromium did not lay out ${page}: nothing was measured.`);
  return height;
}

function chromium(width: number, height: number, more: readonly string[]) {
  return run(CHROMIUM, [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    `--window-size=${width},${height}`,
    ...more,
  ]);
}

const [wanted = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'heed-pictures-'));
try {
  await mkdir(FOLDER, { recursive: true });
  for (const picture of pictures())
    if (picture.name.startsWith(wanted)) await draw(picture, folder);
} finally {
  await rm(folder, { recursive: true });
}

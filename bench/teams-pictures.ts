import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { parseAddress } from '../src/adapters/teams/address.ts';
import { escaped } from '../src/adapters/teams/render/escape.ts';
import {
  type AdaptiveCard,
  type Look,
  type Posted,
  renderForm,
  renderMessage,
  renderNewCaseForm,
} from '../src/adapters/teams/render/render.ts';
import { NOW } from './sample-case.ts';
import { samplesAt } from './samples.ts';
import { type Drawn, drawRest, pageOf, scriptsOf, type Theme } from './teams-page.ts';

/**
 * The pictures of docs/teams.md: `npm run teams:pictures`, or `npm run teams:pictures -- card` for those whose names begin so. What Heed
 * renders of made-up samples, drawn by Microsoft's adaptivecards with its host configurations for Teams in a headless Chromium
 * (`CHROMIUM` names another one). Around the card it is drawn much as Teams does.
 */
const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const WIDE = 700;
const NARROW = 360;

interface Picture {
  readonly name: string;
  readonly theme: Theme;
  readonly width: number;
  readonly drawn: Drawn;
}

const TENANT = 'teams:2c0b6a0a-1f5e-4c8e-9a53-5f3f1c0d9e11';
const DESK = `${TENANT}/19:desk@thread.tacv2`;
const BREWLINE = `${TENANT}/19:brewline@thread.tacv2`;
const HELP = `${TENANT}/19:help@thread.tacv2`;
const LEE = `${TENANT}/9b1c8c2e-64a1-4b52-8c4f-0d7a5b0f2a77`;

const samples = samplesAt({
  desk: DESK,
  brewline: BREWLINE,
  help: HELP,
  lee: LEE,
  ana: `${TENANT}/51e0c1a4-3d0e-4f7f-a7c7-8f6a3c2b1d00`,
  thread: '1763650000200',
  earlierThread: '1762600000100',
});

const NAMES: Readonly<Record<string, string>> = {
  [DESK]: 'Support desk',
  [BREWLINE]: 'Brewline',
  [HELP]: 'Ask support',
  [LEE]: 'Lee',
};

/** What a colleague noted down on the telephone. */
const CALLED =
  'Brewline rang: both readers are still down and they open at 7 tomorrow. They want to hear from somebody tonight.';

const look: Look = {
  now: NOW,
  link: (channel, thread) =>
    `https://teams.microsoft.com/l/message/${parseAddress(channel)?.id}/${thread}`,
  nameOf: (address) => NAMES[address],
  mentions: new Map([[LEE, { id: '29:lee', name: 'Lee' }]]),
};

function posted(name: string, outgoing: Posted, theme: Theme, width = WIDE): Picture {
  const { text, textFormat, card, feedback } = renderMessage(outgoing, look);
  const shown = textFormat === 'xml' || text === undefined ? text : escaped(text);
  const drawn = { card, text: shown, isLabelled: feedback, isBare: false };
  return { name, theme, width, drawn };
}

function opened(name: string, card: AdaptiveCard, theme: Theme, width = WIDE): Picture {
  return { name, theme, width, drawn: { card, isLabelled: false, isBare: true } };
}

function pictures(): Picture[] {
  return [
    posted('card-light', samples.card, 'light'),
    posted('card-dark', samples.card, 'dark'),
    posted('card-narrow-light', samples.card, 'light', NARROW),
    posted('card-answered-light', samples.answeredCard, 'light'),
    posted('card-closed-light', samples.closedCard, 'light'),
    posted('ping-light', samples.ping, 'light'),
    posted('ping-dark', samples.ping, 'dark'),
    posted('ping-answered-light', samples.answeredPing, 'light'),
    posted('reply-light', samples.reply, 'light'),
    posted('queue-light', samples.queue, 'light'),
    posted('home-light', samples.home, 'light'),
    opened('edit-light', renderForm(samples.edit, 'card', look), 'light', 520),
    opened('set-up-light', renderForm(samples.setUp, 'card', look), 'light', 520),
    opened('grant-light', renderForm(samples.grant, 'card', look), 'light', 520),
    opened('dialog-light', renderNewCaseForm(CALLED), 'light', 520),
  ];
}

async function draw(context: BrowserContext, { name, theme, width, drawn }: Picture) {
  const page = await context.newPage();
  // What goes wrong in the page must not pass for a picture.
  const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
  await page.setViewportSize({ width, height: 400 });
  await page.setContent(await pageOf(drawn, theme, width));
  const drawing = async () => {
    for (const content of await scriptsOf(theme)) await page.addScriptTag({ content });
    await page.evaluate(drawRest);
    await page.evaluate('document.fonts.ready.then(() => true)');
  };
  await Promise.race([drawing(), failed]);
  const path = join(FOLDER, `teams-${name}.png`);
  await page.locator('#page').screenshot({ path });
  await page.close();
  process.stdout.write(`${path}\n`);
}

const [wanted = ''] = process.argv.slice(2);
const profile = await mkdtemp(join(tmpdir(), 'heed-pictures-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  timezoneId: 'UTC',
  locale: 'en-GB',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking'],
});
try {
  await context.route('**/*', (route) => route.abort());
  for (const picture of pictures())
    if (picture.name.startsWith(wanted)) await draw(context, picture);
} finally {
  await context.close();
  await rm(profile, { recursive: true });
}

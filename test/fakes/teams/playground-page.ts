import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';

/** Ana before the page of Microsoft 365 Agents Playground. Each page load begins a new world there. */
export interface PlaygroundPage {
  readonly page: Page;
  /** Opens a chat or channel by its name in the list at the side. */
  opens(name: string): Promise<void>;
  /** Writes in the chat that is open; with `mention` to Heed by name. */
  writes(text: string, mention?: boolean): Promise<void>;
  /** Begins a thread in the channel that is open. */
  posts(text: string): Promise<void>;
  /** Chooses an action of the message extension: from the menu of a message, the first that is shown, or beside the compose box. */
  choosesAction(where: 'message' | 'compose', command: string): Promise<void>;
  /** Presses the button of a card that came last. */
  presses(title: string): Promise<void>;
  /** What is typed in the input of a card that came last. */
  readonly input: Locator;
  /** Resolves when the words are seen. */
  sees(words: string | RegExp): Promise<void>;
  reads(): Promise<string>;
  close(): Promise<void>;
}

/** In milliseconds: a slow machine with two cores runs Heed, the Playground and a browser. */
const PATIENCE = 15_000;

/** Debian's, or what CHROMIUM names. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openPlayground(url: string): Promise<PlaygroundPage> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-chromium-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    headless: true,
    viewport: { width: 1400, height: 1000 },
    args: QUIET,
  });
  await stayHere(context);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  await page.getByText('Connected.').first().waitFor();
  return {
    ...doingOn(page),
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The page wants its letters from elsewhere, and does without. */
async function stayHere(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
    return isHere || protocol === 'data:' || protocol === 'blob:'
      ? route.continue()
      : route.abort();
  });
}

function doingOn(page: Page): Omit<PlaygroundPage, 'close'> {
  const boxes = page.locator('[role=textbox]:visible');

  async function types(box: Locator, text: string, mention: boolean): Promise<void> {
    await box.click();
    if (mention) {
      await page.keyboard.type('@', { delay: 40 });
      await page.locator('[role=menuitem]').filter({ hasText: 'Heed' }).first().click();
    }
    await page.keyboard.type((mention ? ' ' : '') + text, { delay: 2 });
  }

  return {
    page,
    input: page.locator('textarea:visible').last(),
    async opens(name) {
      await page
        .getByRole('treeitem', { name: new RegExp(name) })
        .first()
        .click();
      await boxes.first().waitFor();
    },
    async writes(text, mention = false) {
      await types(boxes.first(), text, mention);
      await page.locator('button[aria-label="Send Message"]').first().click();
    },
    async posts(text) {
      await types(boxes.first(), text, true);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    async choosesAction(where, command) {
      const menu =
        where === 'message'
          ? page.getByRole('button', { name: 'Show more information' }).first()
          : page.getByRole('button', { name: 'Trigger Message Extension App' }).last();
      await menu.click({ force: true });
      await page.locator('[role=menuitem]').filter({ hasText: 'Action Command' }).first().click();
      await page.getByPlaceholder('Input command id or leave blanks').fill(command);
      await page.getByRole('button', { name: 'Create', exact: true }).click();
    },
    async presses(title) {
      await page.getByRole('button', { name: title, exact: true }).last().click();
    },
    async sees(words) {
      await page.getByText(words).first().waitFor();
    },
    reads: () => page.locator('body').innerText(),
  };
}

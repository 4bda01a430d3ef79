import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../fakes/teams/playground.ts';
import { type PlaygroundHeed, startPlaygroundHeed } from '../fakes/teams/playground-heed.ts';
import { CHROMIUM, openPlayground, type PlaygroundPage } from '../fakes/teams/playground-page.ts';

/** With `HEED_SHOTS=FOLDER` each step leaves a picture there. */
const SHOTS = process.env.HEED_SHOTS;

const hasBrowser = existsSync(CHROMIUM);

/** In milliseconds: three processes start, one after the other, on two cores that others use too. */
const STARTING = 120_000;
const STEP = 60_000;

describe.skipIf(!hasBrowser)(
  hasBrowser
    ? 'a tour of Teams in Microsoft’s own client, Heed a process of its own'
    : `a tour of Teams: skipped, for there is no browser at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)`,
  () => {
    let heed: PlaygroundHeed;
    let playground: Playground;
    let ana: PlaygroundPage;

    beforeAll(async () => {
      heed = await startPlaygroundHeed();
      playground = await startPlayground({ endpoint: heed.endpoint, port: await freePort() });
      ana = await openPlayground(playground.url);
    }, STARTING);

    afterAll(async () => {
      await ana?.close();
      await Promise.all([playground?.stop(), heed?.stop()]);
    });

    it(
      'shows my cases, and what there is, in the personal chat',
      async () => {
        await ana.writes('help');
        await ana.sees(/tags a message, drafts a reply/);

        await ana.writes('my cases');

        await ana.sees('You have taken no case.');
        await ana.sees('customers read here');
        await shot('1-my-cases');
      },
      STEP,
    );

    it(
      'makes a card of a customer’s words, with a label that says who wrote the draft',
      async () => {
        await ana.writes(
          'Our checkout is down since this morning, nobody can pay. If it stays so we cancel.',
        );

        await ana.sees('a service they need is down');
        expect(await ana.reads()).toMatch(/AI generated/i);
        await shot('2-card');
      },
      STEP,
    );

    it(
      'takes a thumb for a draft',
      async () => {
        await ana.page
          .locator('button[aria-label*="eedback"], [aria-label*="eedback"] button')
          .last()
          .click();
        await ana.page
          .locator('[role=dialog] button')
          .filter({ hasText: /submit/i })
          .first()
          .click();

        await expect.poll(() => ana.page.getByText('Unable to reach app').count()).toBe(0);
        await shot('3-thumb');
        await ana.page
          .locator('[role=dialog] button')
          .last()
          .click({ timeout: 2_000 })
          .catch(() => {});
      },
      STEP,
    );

    it(
      'brings what is asked in a channel of customers to the staff channel, and calls the lead there',
      async () => {
        await ana.opens('Customers');
        await ana.posts('triage the whole shop is down since an hour and we lose every order');
        await ana.sees('The card is in the paired staff channel.');

        await ana.opens('General');

        await ana.sees(/Why now/);
        expect(await ana.reads()).toContain('the whole shop is down since an hour');
        expect(await ana.reads()).toMatch(/Lee/);
        await shot('4-staff-channel');
      },
      STEP,
    );

    it(
      'lets the lead’s call be answered: one line is left of it',
      async () => {
        await ana.presses('I have it');

        await ana.sees(/was called about .*: Ana has it/);
        await shot('5-call-answered');
      },
      STEP,
    );

    it(
      'puts the form in the place of the card, and brings the card back',
      async () => {
        await ana.presses('Edit');
        await ana.sees('What the customer reads');
        expect(await ana.input.inputValue()).toMatch(/the whole shop is down/i);
        await shot('6-edit');

        await ana.presses('Cancel');

        await ana.page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
      },
      STEP,
    );

    it(
      'sends what was edited to the customer, in their thread, with the name of who sent it',
      async () => {
        await ana.presses('Edit');
        await ana.input.fill('We have found it and are on it. You hear from me at five.');
        await ana.presses('Send');
        await ana.sees('Ana has sent a reply.');
        await shot('7-sent');

        await ana.opens('Customers');

        await ana.sees('You hear from me at five.');
        await ana.sees('Sent by Ana with Heed');
        await shot('8-customer-reads');
      },
      STEP,
    );

    it(
      'keeps everything internal out of the channel of customers',
      async () => {
        const read = await ana.reads();
        const thread = read.slice(read.indexOf('Start a new post'), read.indexOf('Log Panel'));

        expect(thread).not.toMatch(/risk \d|Why now|P1|Draft/i);
      },
      STEP,
    );

    it(
      'opens a window with what it makes of a message, from the message’s menu',
      async () => {
        await ana.choosesAction('message', 'triageMessage');

        await ana.page
          .locator('[role=dialog]')
          .getByText('The card is in the paired staff channel.')
          .waitFor();
        await shot('9-dialog');
        await ana.page.locator('[role=dialog] button').first().click();
      },
      STEP,
    );

    it(
      'writes down what reached somebody in another way, beside the compose box',
      async () => {
        await ana.opens('Personal Chat');
        await ana.choosesAction('compose', 'newCase');
        const dialog = ana.page.locator('[role=dialog]');
        await dialog
          .locator('textarea')
          .fill('On the phone: my card was charged twice for order 77.');
        await shot('10-new-case');
        await dialog.getByRole('button', { name: 'Triage', exact: true }).click();

        await ana.sees(/my card was charged twice/);
        await shot('11-new-case-card');
      },
      STEP,
    );

    async function shot(name: string): Promise<void> {
      if (SHOTS !== undefined) await ana.page.screenshot({ path: join(SHOTS, `${name}.png`) });
    }
  },
);

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

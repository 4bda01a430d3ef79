import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCalendarFetcher } from '../../src/roster/fetch-calendar.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { calendar, endless, startCalendarServer, status } from './calendar-server.ts';
import { GOOGLE, OUTLOOK } from './calendars.ts';
import { refusal } from './refusal.ts';

const MEGABYTE = 1_000_000;
/** A program that every Unix has. */
const MAKE_PIPE = 'mkfifo';

async function start({ timeout = 10_000 } = {}) {
  const server = await startCalendarServer();
  const folder = temporaryFolder();
  const fetcher = createCalendarFetcher({ folder, timeout });
  const fetched = (path: string) => fetcher.fetch(`${server.url}${path}`);
  return { server, folder, fetcher, fetched };
}

describe('a calendar on the web', () => {
  it('is fetched, and not again for as long as it stays the same', async () => {
    const { server, fetched } = await start();
    server.answers.set('/a.ics', calendar(GOOGLE, '"1"'));

    const texts = [await fetched('/a.ics'), await fetched('/a.ics')];
    server.answers.set('/a.ics', calendar(OUTLOOK, '"2"'));
    texts.push(await fetched('/a.ics'));

    expect(texts).toEqual([GOOGLE, GOOGLE, OUTLOOK]);
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
      '"1"',
    ]);
  });

  it('is asked by its time where it has no tag', async () => {
    const { server, fetched } = await start();
    const changed = 'Mon, 02 Nov 2026 08:00:00 GMT';
    server.answers.set('/a.ics', (response, headers) => {
      const isKnown = headers['if-modified-since'] === changed;
      response.writeHead(isKnown ? 304 : 200, { 'last-modified': changed });
      response.end(isKnown ? '' : GOOGLE);
    });

    expect([await fetched('/a.ics'), await fetched('/a.ics')]).toEqual([GOOGLE, GOOGLE]);
    expect(server.asked[1]?.headers['if-modified-since']).toBe(changed);
  });

  it('that is no rota’s any more is forgotten', async () => {
    const { server, fetcher, fetched } = await start();
    server.answers.set('/a.ics', calendar(GOOGLE, '"1"'));
    await fetched('/a.ics');

    fetcher.keepOnly(new Set());
    await fetched('/a.ics');

    expect(server.asked[1]?.headers['if-none-match']).toBeUndefined();
  });

  it('may have moved', async () => {
    const { server, fetched } = await start();
    server.answers.set('/old.ics', status(301, { location: '/new.ics' }));
    server.answers.set('/new.ics', calendar(GOOGLE));

    expect(await fetched('/old.ics')).toBe(GOOGLE);
  });

  it.each([
    ['round and round', '/a.ics', /^127\.0\.0\.1 leads on and on\./],
    ['to a file', 'file:///etc/passwd', /leads on to another kind of address/],
    ['to https', 'https://127.0.0.1:1/a.ics', /leads on to another kind of address/],
    ['away from this machine without https', 'http://cal.example/a.ics', /is not https/],
    ['to a name and a password', 'http://me:secret@127.0.0.1/', /holds a name or a password/],
    ['to nowhere', 'http://', /leads on to nowhere/],
  ])('that leads %s is refused', async (_, location, message) => {
    const { server, fetched } = await start();
    server.answers.set('/a.ics', status(302, { location }));

    await expect(fetched('/a.ics?key=secret')).rejects.toEqual(refusal(message));
  });

  it('is not read further than two megabytes, packed or not', async () => {
    const { server, fetched } = await start();
    server.answers.set('/big.ics', endless('x'.repeat(2 * MEGABYTE + 1)));
    server.answers.set('/packed.ics', (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('x'.repeat(50 * MEGABYTE)));
    });

    await expect(fetched('/big.ics')).rejects.toEqual(
      refusal(/^The calendar is larger than 2 MB\./),
    );
    await expect(fetched('/packed.ics')).rejects.toEqual(refusal(/larger than 2 MB/));
  });

  it('that does not come to its end in time is given up', async () => {
    const { server, fetched } = await start({ timeout: 100 });
    server.answers.set('/slow.ics', endless('BEGIN:VCALENDAR\r\n'));
    server.answers.set('/silent.ics', () => {});

    await expect(fetched('/slow.ics')).rejects.toEqual(refusal(/did not answer in time/));
    await expect(fetched('/silent.ics')).rejects.toEqual(refusal(/did not answer in time/));
  });

  it('is given up when that is asked for', async () => {
    const { server, fetcher } = await start();
    server.answers.set('/slow.ics', endless(''));

    const fetching = fetcher.fetch(`${server.url}/slow.ics`, AbortSignal.abort());

    await expect(fetching).rejects.toEqual(refusal(/could not be reached/));
  });

  it.each([
    [404, /answered with HTTP 404\. Copy the calendar’s address again\.$/],
    [500, /answered with HTTP 500\. It is asked again\.$/],
    [304, /answered with HTTP 304\./],
  ])('is not what comes with HTTP %i', async (code, message) => {
    const { server, fetched } = await start();
    server.answers.set('/a.ics', status(code));

    await expect(fetched('/a.ics')).rejects.toEqual(refusal(message));
  });

  it('is spoken of by its host alone: its address is a secret', async () => {
    const { server, fetched, fetcher } = await start();
    server.answers.set('/private-s3cr3t/a.ics', status(500));
    const failing = [
      fetched('/private-s3cr3t/a.ics?key=s3cr3t'),
      fetcher.fetch('http://cal.example/private-s3cr3t/a.ics'),
      fetcher.fetch('https://s3cr3t@cal.example/a.ics'),
      fetcher.fetch('https://127.0.0.1:1/private-s3cr3t/a.ics'),
    ];

    const outcomes = await Promise.allSettled(failing);

    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'CalendarError' } });
      expect(outcome.status === 'rejected' && String(outcome.reason)).not.toContain('s3cr3t');
    }
  });

  it.each([
    ['http://cal.example/a.ics', /is not https/],
    ['ftp://cal.example/a.ics', /is not https/],
    ['file:///etc/passwd', /is not https/],
    ['data:text/calendar,BEGIN', /is not https/],
    ['http://127.0.0.1.evil.example/a.ics', /is not https/],
    ['https://', /The calendar’s address is none/],
    ['https://me:pass@cal.example/a.ics', /holds a name or a password/],
  ])('is not looked for at %s', async (source, message) => {
    const { fetcher } = await start();

    await expect(fetcher.fetch(source)).rejects.toEqual(refusal(message));
  });

  it('may be named as webcal, which is https', async () => {
    const { fetcher } = await start();

    await expect(fetcher.fetch('webcal://127.0.0.1:1/a.ics')).rejects.toEqual(
      refusal(/^127\.0\.0\.1 could not be reached/),
    );
  });
});

describe('a calendar in the data folder', () => {
  it('is read by its path from there', async () => {
    const { folder, fetcher } = await start();
    mkdirSync(join(folder, 'rotas'));
    writeFileSync(join(folder, 'rotas', 'payments.ics'), `\uFEFF${GOOGLE}`);

    expect(await fetcher.fetch('rotas/payments.ics')).toBe(GOOGLE);
  });

  it.each(['../outside.ics', '/etc/hostname', 'rotas/../../outside.ics', 'link.ics', '.'])(
    'is not %s, which is outside of it or no file in it',
    async (source) => {
      const { folder: parent } = await start();
      const folder = join(parent, 'data');
      mkdirSync(join(folder, 'rotas'), { recursive: true });
      writeFileSync(join(parent, 'outside.ics'), GOOGLE);
      symlinkSync(join(parent, 'outside.ics'), join(folder, 'link.ics'));

      const fetching = createCalendarFetcher({ folder }).fetch(source);

      await expect(fetching).rejects.toEqual(refusal(/is not in the data folder|is no file/));
    },
  );

  it('is not read where it is too large, or no file', async () => {
    const { folder, fetcher } = await start();
    mkdirSync(join(folder, 'folder.ics'));
    execFileSync(MAKE_PIPE, [join(folder, 'pipe.ics')]);
    writeFileSync(join(folder, 'big.ics'), '');
    truncateSync(join(folder, 'big.ics'), 2 * MEGABYTE + 1);

    await expect(fetcher.fetch('big.ics')).rejects.toEqual(refusal(/larger than 2 MB/));
    await expect(fetcher.fetch('folder.ics')).rejects.toEqual(refusal(/is no file/));
    await expect(fetcher.fetch('pipe.ics')).rejects.toEqual(refusal(/is no file/));
    await expect(fetcher.fetch('none.ics')).rejects.toEqual(
      refusal(/^There is no file "none\.ics" in the data folder\./),
    );
  });
});

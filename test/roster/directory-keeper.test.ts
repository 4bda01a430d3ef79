import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Adapter, SendError } from '../../src/adapters/adapter.ts';
import { createRotas } from '../../src/compose.ts';
import { Settings } from '../../src/domain/settings.ts';
import { onCall } from '../../src/domain/time/rota.ts';
import { createDocumentsFolder } from '../../src/engine/documents-folder.ts';
import { createFakeTime } from '../fakes/fake-time.ts';
import { createLog } from '../fakes/log.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { calendar, startCalendarServer, status } from './calendar-server.ts';
import {
  calendarOf,
  eventOf,
  GOOGLE,
  LENA,
  MONDAY_NOON,
  OUTLOOK,
  ROSTER,
  TOM,
} from './calendars.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const GROUP = { name: 'billing', kind: 'slack-group', group: 'slack:T1/S1' } as const;

/** A directory of these rotas on a folder of its own, with a calendar server, a platform with a group, and a time moved by hand. */
async function open() {
  const server = await startCalendarServer();
  const time = createFakeTime(MONDAY_NOON);
  const folder = temporaryFolder();
  const log = createLog();
  const source = `${server.url}/a.ics?key=s3cr3t`;
  const payments = { name: 'payments', kind: 'calendar', source } as const;
  const group = { members: ['slack:T1/TOM', 'slack:T1/STRANGER'], down: false };
  let settings = settingsOf([payments]);

  function start() {
    const documents = createDocumentsFolder({ folder: join(folder, 'documents') });
    const adapters = [adapterWith(group)];
    const keeper = createRotas(
      { dataFolder: folder },
      { settings: () => settings, documents, adapters, time, logger: log.logger },
    );
    onTestFinished(keeper.stop);
    return {
      ...keeper,
      /** Who is on call now in each rota. */
      people: () => Object.fromEntries(onCall(settings.rotas, keeper.current(), time.now())),
    };
  }

  return {
    ...{ server, time, folder, log, payments, group, start },
    /** Lets the time go by, and waits for what is read meanwhile. */
    async pass(keeper: { settled(): Promise<void> }, ms: number) {
      for (let passed = 0; passed < ms; passed += MINUTE) {
        time.advance(MINUTE);
        await keeper.settled();
      }
    },
    set(rotas: readonly unknown[], roster: readonly unknown[] = ROSTER) {
      settings = settingsOf(rotas, roster);
    },
  };
}

function settingsOf(rotas: readonly unknown[], roster: readonly unknown[] = ROSTER): Settings {
  const people = roster.map((person) => ({ role: 'agent', ...Object(person) }));
  return Settings.parse({ roster: people, rotas });
}

function adapterWith(group: {
  readonly members: readonly string[];
  readonly down: boolean;
}): Pick<Adapter, 'platform' | 'groupMembers'> {
  return {
    platform: 'slack',
    async groupMembers() {
      if (group.down) throw new SendError('Slack is down.', { retryable: true });
      return group.members;
    },
  };
}

describe('who is on call', () => {
  it('is told by a calendar on the web, a file, and a group', async () => {
    const { server, folder, payments, set, start } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    writeFileSync(join(folder, 'outlook.ics'), OUTLOOK);
    set([payments, { name: 'office', kind: 'calendar', source: 'outlook.ics' }, GROUP]);
    const keeper = start();

    await keeper.start();
    await keeper.settled();

    expect(keeper.people()).toEqual({
      payments: [LENA.id],
      office: [TOM.id],
      billing: [TOM.id, 'slack:T1/STRANGER'],
    });
  });

  it('is nobody before the first answer, and the start waits for none', async () => {
    const { server, start } = await open();
    server.answers.set('/a.ics', () => {});
    const keeper = start();

    await keeper.start();

    expect(keeper.current()).toEqual({ groups: {}, shifts: {} });
    await keeper.stop();
  });

  it('changes at the hand-over without anything being read', async () => {
    const { server, time, start } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    const keeper = start();
    await keeper.start();
    await keeper.settled();
    await server.close();

    const before = keeper.people();
    time.advance(7 * DAY);

    expect([before, keeper.people()]).toEqual([{ payments: [LENA.id] }, { payments: [TOM.id] }]);
  });

  it('is asked for every five minutes', async () => {
    const { server, start, pass } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE, '"1"'));
    const keeper = start();
    await keeper.start();
    await keeper.settled();

    await pass(keeper, 4 * MINUTE);
    const early = server.asked.length;
    server.answers.set('/a.ics', calendar(OUTLOOK, '"2"'));
    await pass(keeper, MINUTE);

    expect([early, server.asked.length]).toEqual([1, 2]);
    expect(keeper.people()).toEqual({ payments: [TOM.id] });
  });
});

describe('a source that fails', () => {
  it.each([
    ['answers with an error', status(500)],
    ['answers with a page', calendar('<html>Sign in</html>')],
    ['hangs up', (response: { destroy(): unknown }) => void response.destroy()],
  ])('and %s leaves in force what was known', async (_, answer) => {
    const { server, start, pass } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    const keeper = start();
    await keeper.start();
    await keeper.settled();

    server.answers.set('/a.ics', answer);
    await pass(keeper, 10 * MINUTE);

    expect(server.asked).toHaveLength(3);
    expect(keeper.people()).toEqual({ payments: [LENA.id] });
  });

  it('does not keep the others from being read', async () => {
    const { server, payments, set, group, start, pass } = await open();
    server.answers.set('/a.ics', status(500));
    set([payments, GROUP]);
    const keeper = start();
    await keeper.start();
    await keeper.settled();

    group.members = [LENA.id];
    await pass(keeper, 5 * MINUTE);

    expect(keeper.people()).toEqual({ payments: [], billing: [LENA.id] });
  });

  it('is named in the log once, and when it is well again, without its address', async () => {
    const { server, log, start, pass } = await open();
    server.answers.set('/a.ics', status(500));
    const keeper = start();
    await keeper.start();
    await pass(keeper, 15 * MINUTE);
    server.answers.set('/a.ics', calendar(GOOGLE));
    await pass(keeper, 10 * MINUTE);

    const lines = log.lines.map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        rota: 'payments',
        problem: '127.0.0.1 answered with HTTP 500. It is asked again.',
        msg: 'Who is on call could not be read; what is known stays in force',
      },
      { rota: 'payments', msg: 'Who is on call is read again' },
    ]);
    expect(log.lines.join()).not.toContain('s3cr3t');
  });

  it('is a group of a platform that Heed is not on', async () => {
    const { set, log, start } = await open();
    set([{ ...GROUP, group: 'teams:T2/S1' }]);
    const keeper = start();

    await keeper.start();
    await keeper.settled();

    expect(log.lines.join()).toContain('is no user group that Heed can ask for');
  });

  it('is a calendar with names that nobody has, and the log quotes none of them', async () => {
    const { server, log, start } = await open();
    const times = ['DTSTART:20261102T080000Z', 'DTEND:20261102T160000Z'];
    server.answers.set('/a.ics', calendar(calendarOf(eventOf('Tim Unknown', ...times))));
    const keeper = start();

    await keeper.start();
    await keeper.settled();

    expect(log.lines.map((line) => JSON.parse(line))).toMatchObject([
      { rota: 'payments', namingNobody: 1, unread: 0 },
    ]);
    expect(log.lines.join()).not.toContain('Tim');
  });
});

describe('after a restart', () => {
  it('what was known before is in force at once, though no source can be reached', async () => {
    const { server, payments, set, group, start } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    set([payments, GROUP]);
    const before = start();
    await before.start();
    await before.settled();
    await before.stop();
    await server.close();
    group.down = true;

    const after = start();
    await after.start();

    expect(after.people()).toEqual({
      payments: [LENA.id],
      billing: [TOM.id, 'slack:T1/STRANGER'],
    });
    await after.settled();
    expect(after.people().payments).toEqual([LENA.id]);
  });

  it('a state that cannot be read is read anew', async () => {
    const { server, folder, start, log } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    const before = start();
    await before.start();
    await before.settled();
    await before.stop();
    const documents = join(folder, 'documents', 'directory');
    for (const file of readdirSync(documents)) truncateSync(join(documents, file), 20);

    const after = start();
    await after.start();
    const atFirst = after.people();
    await after.settled();

    expect([atFirst, after.people()]).toEqual([{ payments: [] }, { payments: [LENA.id] }]);
    expect(log.lines.join()).toContain('is not known any more');
  });
});

describe('when the settings change', () => {
  it('a rota that is new or has another source is read within a minute, and the old one counts no more', async () => {
    const { server, payments, set, start, pass } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    server.answers.set('/b.ics', calendar(OUTLOOK));
    const keeper = start();
    await keeper.start();
    await keeper.settled();

    const other = { ...payments, source: `${server.url}/b.ics` };
    set([other, GROUP]);
    await pass(keeper, MINUTE);
    const changed = keeper.people();
    set([{ ...payments, source: `${server.url}/none.ics` }]);
    await pass(keeper, MINUTE);

    expect(changed).toEqual({ payments: [TOM.id], billing: [TOM.id, 'slack:T1/STRANGER'] });
    expect(keeper.current()).toEqual({ groups: {}, shifts: {} });
  });

  it('somebody new on the roster is found in a calendar that has stayed the same', async () => {
    const { server, payments, set, start, pass } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE, '"1"'));
    set([payments], [TOM]);
    const keeper = start();
    await keeper.start();
    await keeper.settled();
    const before = keeper.people();

    set([payments], ROSTER);
    await pass(keeper, MINUTE);

    expect([before, keeper.people()]).toEqual([{ payments: [] }, { payments: [LENA.id] }]);
    expect(server.asked[1]?.headers['if-none-match']).toBe('"1"');
  });

  it('what was read before is not on the disk any more', async () => {
    const { server, set, start, pass } = await open();
    server.answers.set('/a.ics', calendar(GOOGLE));
    const before = start();
    await before.start();
    await before.settled();
    set([]);
    await pass(before, MINUTE);
    await before.stop();

    const after = start();
    await after.start();

    expect(after.current()).toEqual({ groups: {}, shifts: {} });
  });
});

describe('a stop', () => {
  it('waits for nobody, says nothing, and reads nothing more', async () => {
    const { server, time, log, start } = await open();
    server.answers.set('/a.ics', () => {});
    const keeper = start();
    await keeper.start();
    await expect.poll(() => server.asked.length).toBe(1);

    await keeper.stop();
    time.advance(DAY);

    expect(server.asked).toHaveLength(1);
    expect(time.next()).toBeUndefined();
    expect(log.lines).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/domain/case-intake.ts';
import { type CaseSummary, summarise } from '../../src/domain/case-summary.ts';
import type { HomeOpened } from '../../src/domain/message.ts';
import type { Author } from '../../src/domain/person.ts';
import { Settings } from '../../src/domain/settings.ts';
import { answerAtOnce } from '../../src/handlers/answer-at-once.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { createFrontDesk, type FrontDeskOptions } from '../fakes/front-desk.ts';
import { ANA, LEE, ROBIN, robinWrites, SHOP, STRANGER, shopSettings } from '../fakes/shop.ts';

const CASE = summarise(openCase(robinWrites('Where is it?'), 'case-1'));

function opens(by: Author): HomeOpened {
  const at = { channel: by.id, at: MORNING, by };
  return { key: `${by.name} looks`, platform: 'terminal', workspace: 'local', kind: 'home', ...at };
}

async function homeOf(by: Author, options: FrontDeskOptions) {
  const [shown] = await answerAtOnce(opens(by), createFrontDesk(options));
  if (shown?.kind !== 'home') throw new Error('A page was expected.');
  return shown;
}

describe("somebody's own page", () => {
  it('shows the cases they have and the calls they have not answered, wherever they are', async () => {
    const summaries: CaseSummary[] = [
      { ...CASE, id: 'mine', takenById: ANA.id },
      { ...CASE, id: 'called', channel: 'terminal:local/quiet', calling: [LEE.id, ANA.id] },
      { ...CASE, id: 'another', takenById: LEE.id, calling: [LEE.id] },
      { ...CASE, id: 'closed', state: 'closed', takenById: ANA.id },
    ];

    const { to, home } = await homeOf(ANA, { summaries });

    expect(to).toBe(ANA.id);
    expect(home.myCases.map((one) => one.case)).toEqual(['mine']);
    expect(home.myPings.map((one) => one.case)).toEqual(['called']);
  });

  it('shows what they have under any of their addresses', async () => {
    const elsewhere = 'teams:T2/ana';
    const settings = Settings.parse({
      ...shopSettings,
      roster: shopSettings.roster.map((person) =>
        person.id === ANA.id ? { ...person, also: [elsewhere] } : person,
      ),
    });
    const summaries: CaseSummary[] = [
      { ...CASE, id: 'taken', takenById: elsewhere },
      { ...CASE, id: 'called', calling: [elsewhere] },
    ];

    const { home } = await homeOf(ANA, { settings, summaries });

    expect(home.myCases.map((one) => one.case)).toEqual(['taken']);
    expect(home.myPings.map((one) => one.case)).toEqual(['called']);
  });

  it('shows the channels of their own workspace as they are set up', async () => {
    const other = { id: 'terminal:elsewhere/shop', kind: 'customers' as const };
    const settings = Settings.parse({
      ...shopSettings,
      channels: [...shopSettings.channels, other],
    });

    const { home } = await homeOf(ANA, { settings });

    expect(home.channels).toEqual(shopSettings.channels);
  });

  it('shows the roster of their own workspace, to everybody on it', async () => {
    const elsewhere = { id: 'slack:T9/UFAR', name: 'Far', role: 'lead' as const };
    const settings = Settings.parse({
      ...shopSettings,
      roster: [...shopSettings.roster, elsewhere],
    });

    const { home } = await homeOf(ANA, { settings });

    expect(home.people?.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Lee']);
  });

  it('says what is still missing', async () => {
    const { home } = await homeOf(ANA, { settings: Settings.parse({}) });

    expect(home.missing).toEqual([
      expect.stringContaining('There is no staff channel yet'),
      expect.stringContaining('No channel of customers is known yet'),
      expect.stringContaining('Nobody is on the roster yet'),
    ]);
  });

  it('counts the channels that nobody reads for, or is called for', async () => {
    const settings = Settings.parse({
      channels: [
        { id: 'terminal:local/desk', kind: 'staff' },
        { id: SHOP, kind: 'customers', staffChannel: 'terminal:local/desk' },
        { id: 'terminal:local/it', kind: 'help' },
      ],
      roster: [{ id: ANA.id, name: 'Ana', role: 'agent' }],
    });

    const { home } = await homeOf(ANA, { settings });

    expect(home.missing).toEqual([
      '1 channel has no staff channel: cards go to whoever asks.',
      '2 channels have nobody who is called when it gets serious.',
    ]);
  });

  it.each([ROBIN, STRANGER, { ...ANA, side: 'customer' } as const])(
    'is nothing for %o',
    async (by) => {
      expect(await answerAtOnce(opens(by), createFrontDesk())).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { openCase } from '../../../src/domain/case-intake.ts';
import { summarise } from '../../../src/domain/case-summary.ts';
import type { SurroundingsChanged } from '../../../src/domain/message.ts';
import { channelOf } from '../../../src/domain/places.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { answerAtOnce } from '../../../src/handlers/answer-at-once.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createFrontDesk } from '../../fakes/front-desk.ts';
import { createPlay } from '../../fakes/play.ts';
import {
  ANA,
  BO,
  DESK,
  HELP,
  LEE,
  presses,
  ROBIN,
  robinWrites,
  SHOP,
  shopSettings,
  UNKNOWN,
} from '../../fakes/shop.ts';

type Change = SurroundingsChanged['change'];

function changes(change: Change, channel: string, to?: string): SurroundingsChanged {
  const more = { at: MORNING, by: ROBIN, ...(to === undefined ? {} : { to }) };
  const where = { platform: 'terminal', workspace: 'local', channel } as const;
  return { key: `${change} ${channel}`, kind: 'surroundings', change, ...where, ...more };
}

async function changed(change: Change, channel: string, settings?: Settings) {
  const desk = createFrontDesk(settings === undefined ? {} : { settings });
  const said = await answerAtOnce(changes(change, channel), desk);
  return { said, settings: desk.settings() };
}

describe('coming into a channel', () => {
  it.each([
    [SHOP, 'customers', true],
    [DESK, 'staff', false],
    [UNKNOWN, null, false],
  ])('greets %s by what it is', async (channel, channelKind, watched) => {
    const { said } = await changed('joined', channel);

    expect(said).toEqual([
      {
        kind: 'greeting',
        audience: 'customer',
        id: `greeting/joined ${channel}`,
        case: '',
        to: channel,
        channelKind,
        watched,
      },
    ]);
  });
});

describe('a staff channel that others can read', () => {
  it.each(['shared', 'guest-joined'] as const)('is one of customers once %s', async (change) => {
    const { settings } = await changed(change, DESK);

    expect(channelOf(DESK, settings)).toMatchObject({ kind: 'customers', watched: false });
    expect(settings.channels.some((one) => one.staffChannel !== undefined)).toBe(false);
  });

  it('is told to the leads of the workspace, each alone', async () => {
    const { said } = await changed('shared', DESK);

    expect(said).toMatchObject([
      { kind: 'notice', audience: 'staff', to: LEE.id, id: `notice/shared ${DESK}/${LEE.id}` },
    ]);
    expect(said).toMatchObject([
      { about: { channel: DESK }, text: expect.stringContaining('5 channels have lost') },
    ]);
    expect(said).not.toMatchObject([{ text: expect.stringContaining(DESK) }]);
  });

  it('is told to everybody on the roster where nobody leads', async () => {
    const roster = shopSettings.roster
      .filter((person) => person.role === 'agent')
      .concat({ id: 'terminal:elsewhere/eve', name: 'Eve', role: 'agent' });
    const channels = [{ id: DESK, kind: 'staff' as const }];

    const { said } = await changed('guest-joined', DESK, Settings.parse({ channels, roster }));

    expect(said.map((one) => one.to)).toEqual([ANA.id, BO.id]);
  });
});

describe('a staff channel that a colleague comes into', () => {
  it('stays one', async () => {
    const desk = createFrontDesk();

    const said = await answerAtOnce({ ...changes('guest-joined', DESK), by: BO }, desk);

    expect(said).toEqual([]);
    expect(desk.settings()).toBe(shopSettings);
  });
});

describe('another channel that others can read', () => {
  it('is one of customers where colleagues asked before', async () => {
    const { said, settings } = await changed('shared', HELP);

    expect(channelOf(HELP, settings)).toMatchObject({ kind: 'customers', staffChannel: DESK });
    expect(said).toEqual([]);
  });

  it.each([
    ['shared', SHOP],
    ['shared', UNKNOWN],
    ['guest-joined', HELP],
    ['guest-joined', UNKNOWN],
  ] as const)('changes nothing when %s in %s', async (change, channel) => {
    const { said, settings } = await changed(change, channel);

    expect(said).toEqual([]);
    expect(settings.channels).toEqual(shopSettings.channels);
  });
});

describe('a channel that has another id', () => {
  it('keeps it in the settings and in its open cases, with what waits for the customer', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const draft = play.current.draft?.id;
    await play.take(
      presses(ANA, 'send', { case: 'case-1', ...(draft === undefined ? {} : { draft }) }),
    );
    const cases = [play.current];
    const desk = createFrontDesk({ cases, summaries: cases.map(summarise) });

    await answerAtOnce(changes('moved', SHOP, 'terminal:local/shop-2'), desk);

    const moved = desk.changed.get('case-1');
    expect(channelOf('terminal:local/shop-2', desk.settings())).toMatchObject({ watched: true });
    expect(moved?.channel).toBe('terminal:local/shop-2');
    const replies = moved?.outbox.filter((item) => item.outgoing.kind === 'reply');
    expect(replies?.map((item) => item.outgoing.to)).toEqual(['terminal:local/shop-2']);
  });

  it('is where the one who was called is named, also where that still waits to be said', async () => {
    const play = createPlay();
    await play.take(robinWrites('My lawyer asks.', { channel: HELP }));
    const cases = [play.current];
    const desk = createFrontDesk({ cases, summaries: cases.map(summarise) });

    await answerAtOnce(changes('moved', HELP, 'terminal:local/help-2'), desk);

    const { outbox = [] } = desk.changed.get('case-1') ?? {};
    expect(outbox).toContainEqual(
      expect.objectContaining({
        outgoing: expect.objectContaining({ kind: 'mention', to: 'terminal:local/help-2' }),
      }),
    );
  });

  it('leaves cases of other channels where they are', async () => {
    const other = { ...openCase(robinWrites('Where is it?'), 'case-1'), channel: HELP };
    const desk = createFrontDesk({ cases: [other], summaries: [summarise(other)] });

    await answerAtOnce(changes('moved', SHOP, 'terminal:local/shop-2'), desk);

    expect(desk.changed.get('case-1')).toBe(other);
  });

  it('stays where it is when nobody says where it has moved', async () => {
    const { settings } = await changed('moved', SHOP);

    expect(settings).toBe(shopSettings);
  });
});

describe('leaving', () => {
  it('watches the channel no longer', async () => {
    const { settings } = await changed('left', SHOP);

    expect(channelOf(SHOP, settings)).toMatchObject({ kind: 'customers', watched: false });
  });

  it('saves nothing where nothing changes, also where the settings are made anew each time they are asked for', async () => {
    const desk = createFrontDesk();
    const saved: unknown[] = [];
    const anew = {
      ...desk,
      settings: () => ({ ...desk.settings() }),
      update: async (edit: Parameters<typeof desk.update>[0]) => {
        saved.push(edit);
        return desk.update(edit);
      },
    };

    await answerAtOnce(changes('left', UNKNOWN), anew);

    expect(saved).toEqual([]);
  });

  it('makes no channel known that was not', async () => {
    const { settings } = await changed('left', UNKNOWN);

    expect(settings).toBe(shopSettings);
  });

  it('forgets the channels of a workspace it is taken out of, and keeps its people', async () => {
    const { settings } = await changed('removed', SHOP);

    expect(settings).toMatchObject({ channels: [], roster: shopSettings.roster });
  });
});

describe('settings that cannot be saved', () => {
  it('let nobody believe that the channel is closed to staff content', async () => {
    const desk = createFrontDesk({ unsaved: new Error('the disk is full') });

    await expect(answerAtOnce(changes('shared', DESK), desk)).rejects.toThrow('the disk is full');
  });
});

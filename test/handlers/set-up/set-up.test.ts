import { describe, expect, it } from 'vitest';
import { channelOf } from '../../../src/domain/places.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { isColleague } from '../../../src/domain/sides.ts';
import { answerAtOnce } from '../../../src/handlers/answer-at-once.ts';
import { createFrontDesk, type FrontDeskOptions } from '../../fakes/front-desk.ts';
import {
  ANA,
  asksToSetUp,
  BO,
  BOT,
  commands,
  DESK,
  LEE,
  LONELY,
  QUIET,
  ROBIN,
  SHOP,
  STRANGER,
  UNKNOWN,
} from '../../fakes/shop.ts';

const NEW = 'terminal:local/new';
const FRESH = Settings.parse({});
const ALONE = { staff: [ANA, BO], outsiders: false };

async function says(
  text: string,
  channel: string,
  options: FrontDeskOptions = {},
  channels: Record<string, string> = {},
) {
  const desk = createFrontDesk(options);
  const answers = await answerAtOnce(commands(ANA, text, { channel, channels }), desk);
  const [notice] = answers;
  if (notice?.kind !== 'notice' || answers.length > 1) throw new Error('One notice was expected.');
  return { text: notice.text, to: notice.to, settings: desk.settings() };
}

describe('/triage here is staff', () => {
  it('asks who reads the channel, and puts them on the roster', async () => {
    const { settings, text } = await says('here is staff', NEW, {
      settings: FRESH,
      readers: ALONE,
    });

    expect(channelOf(NEW, settings)).toMatchObject({ kind: 'staff', leads: [ANA.id] });
    expect(settings.roster).toEqual([
      { id: ANA.id, name: 'Ana', role: 'lead' },
      { id: BO.id, name: 'Bo', role: 'agent' },
    ]);
    expect(text.split('\n')).toEqual([
      'This is a staff channel: cards and calls are shown here, as long as nobody from outside reads it.',
      'Ana is called when it gets serious.',
      'Ana and Bo may work with Heed from now on.',
      'You have set Heed up first, so you are the lead.',
    ]);
  });

  it.each([
    ['outsiders read it', { staff: [ANA], outsiders: true }, /People from outside/],
    ['the platform does not tell', new Error('missing_scope'), /cannot see who reads/],
  ])('is refused where %s', async (_, readers, why) => {
    const { settings, text } = await says('here is staff', NEW, { settings: FRESH, readers });

    expect(text).toMatch(why);
    expect(settings).toBe(FRESH);
  });

  it('puts neither guests nor bots on the roster, whatever the platform lists', async () => {
    const readers = { staff: [BO, ROBIN, BOT], outsiders: false };

    const { settings } = await says('here is staff', NEW, { settings: FRESH, readers });

    expect(settings.roster.map((person) => person.id)).toEqual([ANA.id, BO.id]);
  });

  it('makes nobody lead of a workspace that has people, and changes none of them', async () => {
    const readers = { staff: [ANA, STRANGER], outsiders: false };

    const { settings } = await says('here is staff', NEW, { readers });

    expect(settings.roster.at(-1)).toEqual({ id: STRANGER.id, name: 'Sam', role: 'agent' });
    expect(settings.roster).toHaveLength(4);
    expect(channelOf(NEW, settings).leads).toEqual([LEE.id]);
  });

  it('is paired with the channels that were waiting for one, where it is the only one', async () => {
    const settings = Settings.parse({ channels: [{ id: SHOP, kind: 'customers' }] });

    const after = await says('here is staff', NEW, { settings, readers: ALONE });

    expect(channelOf(SHOP, after.settings)).toMatchObject({ staffChannel: NEW, leads: [ANA.id] });
    expect(after.text).toContain('1 other channel has it as staff channel now.');
  });

  it('leaves the desk to those who are on it from then on', async () => {
    const { settings } = await says('here is staff', NEW, { settings: FRESH, readers: ALONE });

    expect([ANA, BO, STRANGER].map((by) => isColleague(by, settings))).toEqual([true, true, false]);
  });
});

describe('/triage here is customers, or help', () => {
  it('is paired with the only staff channel by itself, and has its lead', async () => {
    const { settings, text } = await says('here is customers', NEW);

    expect(channelOf(NEW, settings)).toMatchObject({
      kind: 'customers',
      staffChannel: DESK,
      leads: [LEE.id],
    });
    expect(text.split('\n')).toEqual([
      'This is a channel of customers: nothing internal is ever said here.',
      'Cards and calls go to its staff channel.',
      'Heed reads only what it is asked to look at here; `/triage watch` makes it read every message.',
      'Lee is called when it gets serious.',
    ]);
  });

  it('is paired with the channel that is named', async () => {
    const { settings, text } = await says('here is help with #desk', NEW, {}, { '#desk': DESK });

    expect(channelOf(NEW, settings)).toMatchObject({ kind: 'help', staffChannel: DESK });
    expect(text).toContain('Cards and calls go to its staff channel #desk.');
  });

  it.each([
    ['#shop', { '#shop': SHOP }, /no staff channel yet/],
    ['#gone', {}, /does not know #gone/],
  ])('is refused with %s, and nothing changes', async (name, channels, why) => {
    const { settings, text } = await says(`here is customers ${name}`, NEW, {}, channels);

    expect(text).toMatch(why);
    expect(settings.channels.some((one) => one.id === NEW)).toBe(false);
  });

  it('takes the pairings with a channel that was one of staff, and says so', async () => {
    const { settings, text } = await says('here is customers', DESK);

    expect(settings.channels.filter((one) => one.staffChannel === DESK)).toEqual([]);
    expect(text).toContain('5 other channels have lost their staff channel by this.');
    expect(text).toContain('It has no staff channel yet');
  });

  it('asks for a name where there are several staff channels to be paired with', async () => {
    const channels = [DESK, SHOP].map((id) => ({ id, kind: 'staff' }));

    const { text } = await says('here is help', NEW, { settings: Settings.parse({ channels }) });

    expect(text).toContain('several staff channels');
    expect(text).toContain('`/triage here is help #that-channel`');
  });

  it('asks for a name as Teams writes one, where it was said in Teams', async () => {
    const [here, ...others] = ['new', 'desk', 'back'].map((name) => `teams:t/19:${name}`);
    const ana = { id: 'teams:t/ana', name: 'Ana', side: 'staff' } as const;
    const channels = others.map((id) => ({ id, kind: 'staff' }));
    const said = commands(ana, 'here is help', { channel: `${here}`, channels: {} });
    const desk = createFrontDesk({ settings: Settings.parse({ channels }) });

    const answers = await answerAtOnce({ ...said, platform: 'teams' }, desk);

    expect(answers).toMatchObject([
      { text: expect.stringContaining('`/triage here is help @that-channel`') },
    ]);
  });

  it('says so where Heed is not in the channel', async () => {
    expect((await says('watch', NEW, { outside: true })).text).toContain('`/invite @Heed`');
    expect((await says('watch', NEW)).text).not.toContain('/invite');
  });

  it('says what is missing in a workspace where nothing is set up', async () => {
    const { text } = await says('here is customers', NEW, { settings: FRESH });

    expect(text).toContain('It has no staff channel yet, so cards go to whoever asks, alone.');
    expect(text).toContain('Nobody is named as lead here yet');
  });

  it('says who is called where nobody is named and somebody stands on the ladder', async () => {
    const settings = Settings.parse({
      roster: [{ id: ANA.id, name: ANA.name, role: 'executive' }],
    });

    const { text } = await says('here is customers', NEW, { settings });

    expect(text).toContain('whoever fits best is called when it gets serious');
  });
});

describe('/triage watch, unwatch, mute and unmute', () => {
  it.each([
    ['watch', LONELY, { watched: true }, 'Heed reads every message here.'],
    ['unwatch', QUIET, { watched: false }, 'Heed reads only what it is asked to look at here'],
    ['mute', SHOP, { muted: true }, 'It is muted: no cards unless somebody asks.'],
    ['unmute', SHOP, { muted: false }, 'Heed reads every message here.'],
  ])('%s holds for the channel', async (word, channel, expected, said) => {
    const { settings, text } = await says(word, channel);

    expect(channelOf(channel, settings)).toMatchObject(expected);
    expect(text).toContain(said);
  });

  it('takes a channel that nobody has set up for one of customers', async () => {
    const { settings } = await says('watch', UNKNOWN);

    expect(channelOf(UNKNOWN, settings)).toMatchObject({ kind: 'customers', watched: true });
  });
});

describe('setting up', () => {
  it('says so when the settings cannot be saved', async () => {
    const unsaved = new Error('/data/settings.json: the disk is full');

    const { text, settings } = await says('watch', UNKNOWN, { unsaved });

    expect(text).toMatch(/^Nothing was changed: the settings could not be saved\./);
    expect(text).not.toContain('/data');
    expect(settings.channels.some((one) => one.id === UNKNOWN)).toBe(false);
  });

  it('is done for who has no door too', async () => {
    const desk = createFrontDesk();
    const { door: _, ...event } = commands(ANA, 'watch', { channel: UNKNOWN });

    expect(await answerAtOnce(event, desk)).toEqual([]);
    expect(channelOf(UNKNOWN, desk.settings()).watched).toBe(true);
  });
});

describe('the form for a channel', () => {
  it('opens at the door with what holds now', async () => {
    const answers = await answerAtOnce(asksToSetUp(ANA), createFrontDesk());

    expect(answers).toMatchObject([
      {
        kind: 'form',
        to: 'answer:Ana',
        form: {
          name: 'set-up',
          channel: SHOP,
          kind: 'customers',
          staffChannel: DESK,
          staffChannels: [{ value: DESK }],
          watched: true,
          cards: 'always',
          leads: [LEE.id],
          people: [{ label: 'Ana' }, { label: 'Bo' }, { label: 'Lee' }],
        },
      },
    ]);
  });

  it('says nothing of a kind that nobody has chosen yet', async () => {
    const answers = await answerAtOnce(asksToSetUp(ANA, { channel: UNKNOWN }), createFrontDesk());

    expect(answers).toMatchObject([{ form: { kind: '', staffChannel: '', leads: [] } }]);
  });

  it('holds once it is sent', async () => {
    const desk = createFrontDesk();
    const values = {
      kind: 'help',
      staffChannel: DESK,
      watched: 'no',
      cards: 'when-needed',
      leads: `${BO.id}, ${LEE.id},`,
    };

    const answers = await answerAtOnce(asksToSetUp(ANA, { values }), desk);

    expect(channelOf(SHOP, desk.settings())).toMatchObject({
      kind: 'help',
      staffChannel: DESK,
      watched: false,
      cards: 'when-needed',
      leads: [BO.id, LEE.id],
    });
    expect(answers).toMatchObject([{ kind: 'notice', to: 'answer:Ana' }]);
  });

  it('leaves as it is what was sent in no way we know', async () => {
    const desk = createFrontDesk();
    const values = { kind: 'secret', cards: 'never', leads: 'terminal:local/gone' };

    await answerAtOnce(asksToSetUp(ANA, { values }), desk);

    expect(channelOf(SHOP, desk.settings())).toMatchObject({
      kind: 'customers',
      cards: 'always',
      leads: [],
      watched: true,
    });
  });

  it('makes no staff channel of one that outsiders read', async () => {
    const desk = createFrontDesk({ readers: { staff: [], outsiders: true } });

    await answerAtOnce(asksToSetUp(ANA, { values: { kind: 'staff' } }), desk);

    expect(channelOf(SHOP, desk.settings()).kind).toBe('customers');
  });

  it('sends whoever asks from their own page to the channel', async () => {
    const event = asksToSetUp(ANA, { channel: ANA.id, values: { kind: 'staff' } });

    expect(await answerAtOnce(event, createFrontDesk())).toMatchObject([
      { kind: 'notice', text: expect.stringContaining('in the channel itself') },
    ]);
  });

  it.each([
    [ROBIN, []],
    [STRANGER, [{ kind: 'notice', to: 'answer:Sam' }]],
  ])('is not for %o', async (by, answers) => {
    const desk = createFrontDesk();
    const before = desk.settings();

    expect(await answerAtOnce(asksToSetUp(by, { values: { watched: 'no' } }), desk)).toMatchObject(
      answers,
    );
    expect(desk.settings()).toBe(before);
  });
});

import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/domain/person.ts';
import { Settings } from '../../src/domain/settings.ts';
import { buttonPressed, commandGiven, messageWritten } from '../fakes/events.ts';
import { openShop } from '../fakes/open-shop.ts';
import { createRecordingAdapter } from '../fakes/recording-adapter.ts';

const MINUTE = 60_000;

const SHOP = 'slack:T1/C0SHOP';
const DESK = 'slack:T1/C0DESK';
const MEL: Author = { id: 'teams:t/mel', name: 'Mel', side: 'staff' };
const ANA: Author = { id: 'slack:T1/U0ANA', name: 'Ana', side: 'staff' };
const ROBIN: Author = { id: 'slack:T1/U0ROBIN', name: 'Robin', side: 'customer' };
const IN_SLACK = { platform: 'slack', workspace: 'T1', channel: SHOP, thread: '1.2' } as const;
const IN_TEAMS = { platform: 'teams', workspace: 't', channel: MEL.id, by: MEL } as const;
const LINK = 'https://slack.example/C0SHOP/1.2';

/** Customers write in Slack, and who leads works in Teams. */
const settings = Settings.parse({
  channels: [
    { id: DESK, kind: 'staff' },
    { id: SHOP, kind: 'customers', staffChannel: DESK, leads: [MEL.id], watched: true },
  ],
  roster: [
    { id: ANA.id, name: 'Ana', role: 'agent' },
    { id: MEL.id, name: 'Mel', role: 'lead' },
  ],
});

async function openDesk() {
  const slack = createRecordingAdapter('slack');
  const teams = createRecordingAdapter('teams');
  const link = (channel: string, thread?: string) =>
    `https://slack.example/${channel.split('/')[1]}/${thread}`;
  const others = [{ ...slack, link }, teams];
  const shop = await openShop({ desk: { settings: () => settings }, others });
  return { shop, slack, teams };
}

/** Robin has written in Slack that it is urgent, and Mel is called. */
async function called() {
  const desk = await openDesk();
  await desk.slack.deliver(
    messageWritten({ ...IN_SLACK, by: ROBIN, text: 'An outage! My lawyer asks.' }),
  );
  await desk.shop.pipeline.settled();
  return desk;
}

describe('a lead who works on the other platform', () => {
  it('is called there, with the way to the conversation, which stays where it is', async () => {
    const { slack, teams, shop } = await called();

    expect(teams.said).toMatchObject([
      { kind: 'ping', to: MEL.id, about: { channel: SHOP, thread: '1.2', url: LINK } },
    ]);
    expect(slack.said).toMatchObject([{ kind: 'card', to: DESK }]);
    expect(JSON.stringify(slack.said)).not.toContain(LINK);
    expect(JSON.stringify(await shop.caseOf())).not.toContain(LINK);
  });

  it('answers there, is answered there, and the card says so where it is', async () => {
    const { slack, teams, shop } = await called();
    const given = { ...IN_TEAMS, action: 'have-it', door: 'answer:teams:1' } as const;

    await teams.deliver(buttonPressed('case-1', given));
    await shop.pipeline.settled();

    const [ping] = teams.said;
    expect(teams.said.slice(1).toSorted((one) => (one.kind === 'ping' ? 1 : -1))).toMatchObject([
      { kind: 'done', to: 'answer:teams:1' },
      { kind: 'ping', to: MEL.id, replaces: `message ${ping?.id}`, outcome: 'Mel has it' },
    ]);
    expect(slack.said.at(-1)).toMatchObject({ kind: 'card', to: DESK, card: { takenBy: 'Mel' } });
    expect(slack.said.filter(({ kind }) => kind === 'done' || kind === 'ping')).toEqual([]);
  });

  it('gets a form there, too', async () => {
    const { slack, teams, shop } = await called();
    const given = { ...IN_TEAMS, action: 'not-needed', door: 'answer:teams:2' } as const;

    await teams.deliver(buttonPressed('case-1', given));
    await shop.pipeline.settled();

    expect(teams.said.at(-1)).toMatchObject({ kind: 'form', to: 'answer:teams:2' });
    expect(slack.said.filter(({ kind }) => kind === 'form')).toEqual([]);
  });

  it('is called again and again while that platform is out of reach, and Slack is not held up', async () => {
    const { slack, teams, shop } = await openDesk();
    teams.failing = () => new Error('Teams is down.');

    await slack.deliver(messageWritten({ ...IN_SLACK, by: ROBIN, text: 'My lawyer asks.' }));
    await shop.pipeline.settled();
    teams.failing = () => undefined;
    await shop.pass(MINUTE);

    expect(slack.said.map(({ kind }) => kind)).toContain('card');
    expect(teams.said.filter(({ kind }) => kind === 'ping')).toHaveLength(1);
    expect(teams.attempts.length).toBeGreaterThan(1);
  });
});

describe('a list that is asked for at a door', () => {
  it('is answered there', async () => {
    const { slack, teams } = await called();
    const door = 'answer:slack:3';

    await slack.deliver(commandGiven({ ...IN_SLACK, by: ANA, text: '', door }));

    expect(slack.said.at(-1)).toMatchObject({
      kind: 'notice',
      to: door,
      cases: [{ channel: SHOP }],
    });
    expect(teams.said.map(({ kind }) => kind)).toEqual(['ping']);
  });
});

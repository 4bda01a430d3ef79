import { expect, it, vi } from 'vitest';
import { Settings } from '../../src/domain/settings.ts';
import { type OpenBoth, openBoth } from '../fakes/open-both.ts';
import { withButton } from '../fakes/slack/reading.ts';
import * as slack from '../fakes/slack/shop.ts';
import { createTranscript as slackTranscript } from '../fakes/slack/transcript.ts';
import { withButton as withTeamsButton } from '../fakes/teams/reading.ts';
import * as teams from '../fakes/teams/shop.ts';
import { createTranscript as teamsTranscript } from '../fakes/teams/transcript.ts';

/** A Friday in January, in Berlin. */
const FRIDAY = Date.UTC(2026, 0, 16);
const MONDAY = Date.UTC(2026, 0, 19);

/** The time of day in Berlin, an hour ahead of UTC in winter. */
function at(day: number, hour: number, minute = 0): number {
  return day + ((hour - 1) * 60 + minute) * 60_000;
}

const rung = (ask: object) => ({ ask, minutes: 10 });
const ladder = {
  steps: [
    rung({ kind: 'role', roles: ['lead'] }),
    rung({ kind: 'role', roles: ['lead'] }),
    rung({ kind: 'person', person: teams.personInShop(teams.MEL) }),
  ],
  afterHours: 'wait',
  final: 'stop',
};
const pair = { kind: 'customers', watched: true };

/** Lee works in both, Bo in Slack alone, and Mel, who stands above them, in Teams alone. */
const SETTINGS = Settings.parse({
  hours: { timeZone: 'Europe/Berlin' },
  channels: [
    { id: slack.inShop(slack.DESK), kind: 'staff' },
    {
      ...pair,
      id: slack.inShop(slack.SHOP),
      staffChannel: slack.inShop(slack.DESK),
      leads: [slack.inShop(slack.LEE)],
      ladders: { P1: ladder, P2: ladder, P3: ladder, P4: ladder },
    },
    { id: teams.inShop(teams.DESK), kind: 'staff' },
    { id: teams.inShop(teams.HELP), kind: 'help', staffChannel: teams.inShop(teams.DESK) },
    {
      ...pair,
      id: teams.inShop(teams.SHOP),
      staffChannel: teams.inShop(teams.DESK),
      leads: [slack.inShop(slack.LEE)],
    },
  ],
  roster: [
    {
      id: slack.inShop(slack.ANA),
      name: 'Ana',
      role: 'agent',
      also: [teams.personInShop(teams.ANA)],
    },
    { id: slack.inShop(slack.BO), name: 'Bo', role: 'lead' },
    {
      id: slack.inShop(slack.LEE),
      name: 'Lee',
      role: 'lead',
      also: [teams.personInShop(teams.LEE)],
    },
    { id: teams.personInShop(teams.MEL), name: 'Mel', role: 'executive' },
  ],
});

/** Everything that was written and said that day, by the clock of Berlin. */
function day(heed: OpenBoth) {
  const parts = [slackTranscript(heed.slack), teamsTranscript(heed.teams)] as const;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    note: (text: string) => parts[0].note(text),
    lines: () =>
      parts
        .flatMap((part, index) =>
          part.entries().map((line) => ({ ...line, where: index === 0 ? 'Slack' : 'Teams' })),
        )
        .toSorted((left, right) => left.at - right.at)
        .map((line) => `${clock.format(line.at)} ${line.where} ${line.text}`),
  };
}

it('goes from a customer’s first message to the third step of the ladder, over both platforms', async () => {
  const heed = await openBoth(SETTINGS, at(FRIDAY, 8, 30));
  const { inSlack, inTeams } = heed;
  const story = day(heed);
  for (const place of [teams.DESK, teams.SHOP, teams.HELP])
    await inTeams.installs(teams.ANA, place);
  await heed.settled();

  await inTeams.writes(teams.MEL, heed.teams.world.personalChat(teams.MEL).id, 'help');
  await heed.settled();
  // Before hours: the clock begins when the channel opens.
  await inSlack.writes(
    slack.ROBIN,
    slack.SHOP,
    'Good morning, where is my order 4711? It should have come on Wednesday.',
  );
  await heed.until(at(FRIDAY, 9, 1));
  const early = (await heed.cases())[0]?.timeline.map(({ what }) => what);
  await heed.until(at(FRIDAY, 9, 6));
  const [first] = (await heed.cases())[0]?.pings ?? [];
  await heed.restart();
  await heed.until(at(FRIDAY, 9, 16));
  await heed.until(at(FRIDAY, 9, 26));
  const [call] = withTeamsButton(
    heed.teams,
    heed.teams.world.personalChat(teams.MEL).id,
    'have-it',
  );
  if (call === undefined) throw new Error('Mel was not called.');
  story.note('Mel presses "I have it" in Teams');
  await inTeams.presses(teams.MEL, call, 'have-it');
  await heed.settled();
  const [one] = await heed.cases();

  expect(early).not.toContain('clock');
  expect(first).toMatchObject({ lead: slack.inShop(slack.LEE), cause: 'clock', step: 0 });
  expect(one?.pings.map(({ lead, answer }) => [lead, answer])).toEqual([
    [slack.inShop(slack.LEE), 'unanswered'],
    [slack.inShop(slack.BO), 'unanswered'],
    [teams.personInShop(teams.MEL), 'have-it'],
  ]);
  expect(one?.takenBy).toBe('Mel');
  print(story.lines());
}, 60_000);

it('reminds of a promise, and calls a lead when it is broken', async () => {
  const heed = await openBoth(SETTINGS, at(FRIDAY, 10));
  const { inTeams } = heed;
  const story = day(heed);
  for (const place of [teams.DESK, teams.SHOP]) await inTeams.installs(teams.ANA, place);
  const asked = await inTeams.writes(
    teams.ROBIN,
    teams.SHOP,
    'Could you send me the invoice for December?',
  );
  await heed.settled();
  await inTeams.writes(
    teams.ANA,
    teams.SHOP,
    'Hello Robin, I will get back to you by 3 pm.',
    asked.id,
  );
  await heed.settled();

  await heed.until(at(FRIDAY, 14, 44));
  const before = await heed.cases();
  await heed.until(at(FRIDAY, 14, 46));
  const warned = await heed.cases();
  await heed.until(at(FRIDAY, 15, 1));
  const broken = await heed.cases();

  expect(before[0]?.promises).toMatchObject([{ state: 'standing', due: at(FRIDAY, 15) }]);
  expect(before[0]?.timeline.map(({ what }) => what)).not.toContain('promise near');
  expect(warned[0]?.timeline.map(({ what }) => what)).toContain('promise near');
  expect(broken[0]?.promises).toMatchObject([{ state: 'broken' }]);
  expect(broken[0]?.pings).toMatchObject([{ cause: 'promise', lead: slack.inShop(slack.LEE) }]);
  print(story.lines());
}, 60_000);

it('lets a call rest over the weekend, and makes it once on Monday', async () => {
  const heed = await openBoth(SETTINGS, at(FRIDAY, 16, 58));
  const { inSlack } = heed;
  await inSlack.writes(slack.ROBIN, slack.SHOP, 'Where is my order 4711?');
  await heed.settled();

  await heed.until(at(MONDAY, 9, 2));
  const early = (await heed.cases())[0]?.pings ?? [];
  await heed.until(at(MONDAY, 9, 4));

  expect(early).toEqual([]);
  expect((await heed.cases())[0]?.pings).toHaveLength(1);
  await vi.waitFor(() =>
    expect(withButton(heed.slack, slack.DESK, 'heed:have-it')).toHaveLength(1),
  );
}, 60_000);

function print(lines: readonly string[]): void {
  if (process.env.HEED_TRANSCRIPT === '1') process.stdout.write(`${lines.join('\n')}\n`);
}

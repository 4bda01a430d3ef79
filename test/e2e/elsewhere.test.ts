import { expect, it } from 'vitest';
import { Settings } from '../../src/domain/settings.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { type OpenBoth, openBoth } from '../fakes/open-both.ts';
import { saidIn as saidInSlack, withButton } from '../fakes/slack/reading.ts';
import * as slack from '../fakes/slack/shop.ts';
import { withButton as withTeamsButton } from '../fakes/teams/reading.ts';
import { actionsOf, cardIn } from '../fakes/teams/screen.ts';
import * as teams from '../fakes/teams/shop.ts';

const customers = { kind: 'customers', watched: true, cards: 'always' };

/** Ana is on both platforms, the one lead on one alone. */
function settingsWith(lead: { id: string; name: string }): Settings {
  const leads = [lead.id];
  const agents = [teams.BO, teams.LEE]
    .map((user) => ({ id: teams.personInShop(user), name: 'A colleague', role: 'agent' }))
    .filter(({ id }) => id !== lead.id);
  return Settings.parse({
    channels: [
      { id: slack.inShop(slack.DESK), kind: 'staff' },
      { id: teams.inShop(teams.DESK), kind: 'staff' },
      { ...customers, id: slack.inShop(slack.SHOP), staffChannel: slack.inShop(slack.DESK), leads },
      { ...customers, id: teams.inShop(teams.SHOP), staffChannel: teams.inShop(teams.DESK), leads },
    ],
    roster: [
      {
        ...{ id: slack.inShop(slack.ANA), name: 'Ana', role: 'agent' },
        also: [teams.personInShop(teams.ANA)],
      },
      ...agents,
      { ...lead, role: 'lead' },
    ],
  });
}

const DOWN = 'Everything is down, nobody can pay! Our lawyer will write.';

async function open(lead: { id: string; name: string }): Promise<OpenBoth> {
  const heed = await openBoth(settingsWith(lead), MORNING);
  for (const place of [teams.DESK, teams.SHOP, teams.HELP])
    await heed.inTeams.installs(teams.ANA, place);
  await heed.settled();
  return heed;
}

function chatOf({ teams: { world } }: OpenBoth, user: string): string {
  return world.personalChat(user).id;
}

function directMessages({ slack: { world } }: OpenBoth): string[] {
  return [...world.channels.keys()].filter((id) => id.startsWith('D'));
}

it('calls somebody in Teams about a conversation in Slack, with the way there, and hears them', async () => {
  const heed = await open({ id: teams.personInShop(teams.LEE), name: 'Lee' });
  // Whom Heed shares no channel with in Teams writes to it once.
  await heed.inTeams.tellsHeed(teams.LEE, 'home');
  await heed.inSlack.writes(slack.ROBIN, slack.SHOP, DOWN);
  await heed.settled();
  const [call] = withTeamsButton(heed.teams, chatOf(heed, teams.LEE), 'have-it');
  if (call === undefined) throw new Error('Lee was not called.');
  const urls = actionsOf(cardIn(call.content) ?? {}).flatMap(({ url }) => url ?? []);

  await heed.inTeams.presses(teams.LEE, call, 'have-it');
  await heed.settled();

  const [one] = await heed.cases();
  expect(urls).toEqual([
    expect.stringMatching(
      new RegExp(`^https://[a-z-]+\\.slack\\.com/archives/${slack.SHOP}/p\\d+$`),
    ),
  ]);
  expect(one).toMatchObject({ platform: 'slack', takenBy: 'Lee' });
  expect(JSON.stringify(saidInSlack(heed.slack, slack.DESK))).toContain('*Lee* has it');
}, 30_000);

it('calls somebody in Slack about a conversation in Teams, with the way there, and hears them', async () => {
  const heed = await open({ id: slack.inShop(slack.BO), name: 'Bo' });
  await heed.inTeams.writes(teams.ROBIN, teams.SHOP, DOWN);
  await heed.settled();
  const [channel = ''] = directMessages(heed);
  const [call] = withButton(heed.slack, channel, 'heed:have-it');
  if (call === undefined) throw new Error('Bo was not called.');

  await heed.inSlack.presses(slack.BO, channel, call.ts, 'heed:have-it');
  await heed.settled();

  const [one] = await heed.cases();
  expect(JSON.stringify(call)).toMatch(
    /<https:\/\/teams\.microsoft\.com\/l\/message\/[^|<>]*&amp;[^|<>]*\|Open the conversation>/,
  );
  expect(one).toMatchObject({ platform: 'teams', takenBy: 'Bo' });
}, 30_000);

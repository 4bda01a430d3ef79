import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/domain/address.ts';
import { withLinks } from '../../src/pipeline/with-links.ts';
import { anySaidAt } from '../adapters/any-said.ts';
import { sayingsAt } from '../adapters/sayings.ts';

const IN_SLACK = { channel: 'slack:T1/C2', thread: '1.2' };
const IN_TEAMS = { channel: 'teams:t/19:x', thread: '17' };
const places = { desk: 'slack:T1/C1', shop: IN_SLACK.channel, lee: 'slack:T1/U7', thread: '1.2' };
const { cardPosted, homeShown, listedCase, notice, pingSent } = sayingsAt(places);

const link = (channel: string, thread?: string) => `https://to/${channel}/${thread}`;
const platforms = new Map<Platform, { link: typeof link }>([
  ['slack', { link }],
  ['teams', { link }],
]);
const toSlack = { ...IN_SLACK, url: 'https://to/slack:T1/C2/1.2' };
const toTeams = { ...IN_TEAMS, url: 'https://to/teams:t/19:x/17' };

describe('what is said on another platform than its conversation’s', () => {
  it.each(['card', 'ping', 'notice'] as const)('links a %s to it', (kind) => {
    const said = { card: cardPosted(), ping: pingSent(), notice: notice('Done.') }[kind];

    expect(withLinks({ ...said, about: IN_SLACK }, 'teams', platforms)).toEqual({
      ...said,
      about: toSlack,
    });
  });

  it('links the cases of a card, a list and a page', () => {
    const [here, there] = [listedCase(IN_SLACK), listedCase(IN_TEAMS)];
    const earlier = { case: 'c', at: 1, ask: 'a', state: 'open' } as const;
    const card = cardPosted({
      earlier: [
        { ...earlier, ...IN_SLACK },
        { ...earlier, ...IN_TEAMS },
      ],
    });
    const home = homeShown({ myCases: [here, there], myPings: [there] });

    const listed = withLinks(notice('2', [here, there]), 'slack', platforms);
    const page = withLinks(home, 'slack', platforms);

    expect(withLinks(card, 'slack', platforms)).toMatchObject({
      card: { earlier: [IN_SLACK, toTeams] },
    });
    expect(listed).toMatchObject({ cases: [here, { ...there, ...toTeams }] });
    expect(page).toMatchObject({ home: { myCases: [here, toTeams], myPings: [toTeams] } });
  });

  it.each<[string, ReadonlyMap<Platform, { link?: (channel: string) => string | undefined }>]>([
    ['the other platform is not there', new Map()],
    ['it makes no links', new Map([['slack', {}]])],
    ['it knows no way', new Map([['slack', { link: () => undefined }]])],
  ])('stays as it is where %s', (_, others) => {
    const said = { ...pingSent(), about: IN_SLACK };

    expect(withLinks(said, 'teams', others)).toEqual(said);
  });
});

describe('what is said on its conversation’s own platform', () => {
  it('stays as it is, whatever it is', () => {
    const elsewhere = { channel: IN_SLACK.channel, url: 'https://ours' };
    const { message, form, home } = anySaidAt({ ...places, elsewhere });

    fc.assert(
      fc.property(fc.oneof(message, form, home), (said) => {
        expect(withLinks(said, 'slack', platforms)).toEqual(said);
      }),
      { numRuns: 50 },
    );
  });
});

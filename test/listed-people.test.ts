import { describe, expect, it } from 'vitest';
import { withPerson } from '../src/domain/roster/roster.ts';
import { withChannel } from '../src/domain/set-up.ts';
import { Settings } from '../src/domain/settings.ts';
import { namingListed, withListed } from '../src/listed-people.ts';

const HOME = '99999999-0000-0000-0000-000000000001';
const ABROAD = '99999999-0000-0000-0000-000000000002';
const ANA = 'aaaaaaaa-0000-0000-0000-000000000001';
const BO = 'bbbbbbbb-0000-0000-0000-000000000002';

const inHome = (id: string) => `teams:${HOME}/${id}`;
const unknown = () => undefined;

function withRoster(...roster: Settings['roster']): Settings {
  return Settings.parse({ roster });
}

describe('the roster with everybody who is listed', () => {
  it('makes the first of an empty tenant its lead, and the others agents', () => {
    const settings = withListed(withRoster(), { people: [ANA, BO], tenants: [HOME] }, (address) =>
      address === inHome(BO) ? 'Bo' : undefined,
    );

    expect(settings.roster).toEqual([
      { id: inHome(ANA), name: 'colleague aaaaaaaa', role: 'lead' },
      { id: inHome(BO), name: 'Bo', role: 'agent' },
    ]);
  });

  it('leaves whoever stands there as they are, and makes nobody lead beside a lead', () => {
    const lead = { id: inHome(BO), name: 'Boris', role: 'lead' } as const;

    const { roster } = withListed(
      withRoster(lead),
      { people: [BO, ANA], tenants: [HOME] },
      unknown,
    );

    expect(roster).toEqual([lead, { id: inHome(ANA), name: 'colleague aaaaaaaa', role: 'agent' }]);
  });

  it('knows a lead of Slack who has an address in Teams as well', () => {
    const lead = { id: 'slack:T1/U1', also: [inHome(BO)], name: 'Bo', role: 'lead' as const };

    const { roster } = withListed(
      withRoster(lead),
      { people: [BO, ANA], tenants: [HOME] },
      unknown,
    );

    expect(roster.map(({ id, role }) => [id, role])).toEqual([
      [lead.id, 'lead'],
      [inHome(ANA), 'agent'],
    ]);
  });

  it('takes a lead of Slack for nobody in Teams', () => {
    const slack = { id: 'slack:T1/U1', name: 'Sam', role: 'lead' } as const;

    const { roster } = withListed(withRoster(slack), { people: [ANA], tenants: [HOME] }, unknown);

    expect(roster.map(({ role }) => role)).toEqual(['lead', 'lead']);
  });

  it('counts somebody where they are known, and in the first tenant while they are known nowhere', () => {
    const listed = { people: [ANA, BO], tenants: [HOME, ABROAD] };

    const { roster } = withListed(withRoster(), listed, (address) =>
      address === `teams:${ABROAD}/${BO}` ? 'Bo' : undefined,
    );

    expect(roster.map(({ id }) => id)).toEqual([inHome(ANA), `teams:${ABROAD}/${BO}`]);
  });

  it('is the settings themselves where nobody is to be added, and never changes them', () => {
    const before = withRoster({ id: inHome(ANA), name: 'Ana', role: 'agent' });
    const copy = structuredClone(before);

    const same = withListed(before, { people: [ANA], tenants: [HOME] }, unknown);
    const more = withListed(before, { people: [BO], tenants: [HOME] }, unknown);

    expect(same).toBe(before);
    expect(more).not.toBe(before);
    expect(before).toEqual(copy);
  });

  it('gives a name even where the one that is known is blank', () => {
    const { roster } = withListed(withRoster(), { people: [ANA], tenants: [HOME] }, () => ' ');

    expect(Settings.safeParse({ roster }).success).toBe(true);
    expect(roster[0]?.name).toBe('colleague aaaaaaaa');
  });
});

describe('an edit of the settings', () => {
  const listed = { people: [ANA], tenants: [HOME] };
  const view = (settings: Settings) => withListed(settings, listed, unknown);
  const bo = { id: inHome(BO), name: 'Bo', role: 'lead' } as const;
  const channel = inHome('19:shop@thread.tacv2');
  const callAna = (settings: Settings) =>
    withChannel(settings, channel, { leads: [inHome(ANA)], kind: 'customers' });

  it('puts whoever is only listed on the roster when they are named as lead', () => {
    const { roster, channels } = namingListed(callAna, view)(withRoster(bo));

    expect(roster.map(({ id }) => id)).toEqual([inHome(BO), inHome(ANA)]);
    expect(channels).toMatchObject([{ leads: [inHome(ANA)] }]);
  });

  it('puts nobody there who is not named', () => {
    const watch = (settings: Settings) => withChannel(settings, channel, { watched: true });

    const { roster } = namingListed(watch, view)(withRoster(bo));

    expect(roster).toEqual([bo]);
  });

  it('puts nobody before whoever sets an empty desk up', () => {
    const { roster } = namingListed(callAna, view)(withRoster());

    expect(roster).toEqual([]);
  });

  it('keeps what is changed about somebody who is only listed', () => {
    const [entry] = view(withRoster(bo)).roster.filter(({ id }) => id === inHome(ANA));
    const by = { ...bo, side: 'staff' as const };
    const wish = { entry, values: { languages: 'nl' }, leave: 'all' as const, by, now: 0 };
    const speaksDutch = (settings: Settings) => {
      const edit = withPerson(settings, wish);
      return 'problems' in edit ? settings : edit.settings;
    };

    const { roster } = view(namingListed(speaksDutch, view)(withRoster(bo)));

    expect(roster).toEqual([bo, { ...entry, languages: ['nl'] }]);
  });
});

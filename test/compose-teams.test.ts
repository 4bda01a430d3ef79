import { describe, expect, it } from 'vitest';
import { createTeams } from '../src/compose-teams.ts';
import { loadConfig } from '../src/config.ts';
import { Settings } from '../src/domain/settings.ts';
import { createDocumentsFolder } from '../src/engine/documents-folder.ts';
import { createSystemTime } from '../src/engine/system-time.ts';
import { createLog } from './fakes/log.ts';
import { temporaryFolder } from './fakes/temporary-folder.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-0000-0000-0000-000000000001';
const OTHER = '99999999-0000-0000-0000-000000000002';
const ANA = 'aaaaaaaa-0000-0000-0000-000000000001';

const BOT = {
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'the-secret',
};

/** Heed in Teams with these variables; no network is asked for anything. */
function compose(env: Record<string, string>, settings: Settings = Settings.parse({})) {
  const { teams } = loadConfig(env);
  if (teams === undefined) throw new Error('Teams is not configured.');
  const folder = temporaryFolder();
  const { logger } = createLog();
  return createTeams({
    config: teams,
    documents: createDocumentsFolder({ folder, logger }),
    settings: () => settings,
    time: createSystemTime(),
    logger,
  });
}

describe('Heed in Teams', () => {
  it('says which tenant it serves, as which app, and where Teams calls', () => {
    const { adapter, where } = compose(BOT);

    expect(where).toBe(`tenant ${TENANT}, as app ${APP}, path /api/messages`);
    expect(adapter.routes?.map(({ prefix }) => prefix)).toEqual(['/api/messages']);
    expect(compose({ ...BOT, HEED_TEAMS_TENANTS: OTHER }).where).toContain(
      `tenants ${TENANT}, ${OTHER}, as app`,
    );
  });

  it('warns where nobody is on the desk, and how to find who is to be listed', () => {
    const { problems } = compose(BOT);

    expect(problems).toEqual([expect.stringMatching(/HEED_TEAMS_STAFF is empty.*Object ID\)/)]);
    expect(compose({ ...BOT, HEED_TEAMS_STAFF: ANA }).problems).toEqual([]);
  });

  it('does not warn where the settings have somebody of the tenant on the roster', () => {
    const id = `teams:${TENANT}/${ANA}`;
    const manned = Settings.parse({ roster: [{ id, name: 'Ana', role: 'agent' }] });
    const elsewhere = Settings.parse({
      roster: [{ id: 'slack:T1/U1', name: 'Sam', role: 'lead' }],
    });

    expect(compose(BOT, manned).problems).toEqual([]);
    expect(compose(BOT, elsewhere).problems).toHaveLength(1);
  });

  it('says loudly that the switch for the Playground is on', () => {
    const { where, problems } = compose({ HEED_TEAMS_PLAYGROUND: 'on', HEED_TEAMS_STAFF: ANA });

    expect(where).toBe('the Playground on this machine, path /api/messages');
    expect(problems).toEqual([expect.stringMatching(/^HEED_TEAMS_PLAYGROUND IS ON: /)]);
  });

  it('puts whoever is listed on the roster that it works with', () => {
    const { view } = compose({ ...BOT, HEED_TEAMS_STAFF: ANA });

    expect(view(Settings.parse({})).roster).toEqual([
      { id: `teams:${TENANT}/${ANA}`, name: 'colleague aaaaaaaa', role: 'lead' },
    ]);
  });

  it('tells no secret', () => {
    const { where, problems } = compose(BOT);

    expect([where, ...problems].join()).not.toContain('the-secret');
  });
});

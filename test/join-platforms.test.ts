import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.ts';
import { Settings } from '../src/domain/settings.ts';
import { createDocumentsFolder } from '../src/engine/documents-folder.ts';
import { createSystemTime } from '../src/engine/system-time.ts';
import { joinPlatforms } from '../src/join-platforms.ts';
import { createLog } from './fakes/log.ts';
import { temporaryFolder } from './fakes/temporary-folder.ts';

const ANA = 'aaaaaaaa-0000-0000-0000-000000000001';
const TENANT = '99999999-0000-0000-0000-000000000001';

const TEAMS = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'the-secret',
  HEED_TEAMS_STAFF: ANA,
};

/** True once a library has been loaded by anything in this process. */
function isLoaded(library: string): boolean {
  const { cache } = createRequire(import.meta.url);
  return Object.keys(cache).some((file) => file.includes(`/node_modules/${library}/`));
}

function joined(env: Record<string, string>) {
  const folder = temporaryFolder();
  const { logger } = createLog();
  return joinPlatforms({
    config: loadConfig(env),
    documents: createDocumentsFolder({ folder, logger }),
    engine: { cases: async function* () {} },
    settings: () => Settings.parse({}),
    time: createSystemTime(),
    logger,
  });
}

describe('the platforms', () => {
  it('are loaded only where they are wanted', async () => {
    const atFirst = [isLoaded('botbuilder'), isLoaded('@slack/web-api')];

    const { presences } = await joined(TEAMS);

    expect(atFirst).toEqual([false, false]);
    expect(presences.map(({ adapter }) => adapter.platform)).toEqual(['teams']);
    expect([isLoaded('botbuilder'), isLoaded('@slack/web-api')]).toEqual([true, false]);
  });

  it('say who is on the desk besides the settings, which stay as they are', async () => {
    const settings = Settings.parse({});

    const { view } = await joined(TEAMS);

    expect(view(settings).roster).toEqual([
      { id: `teams:${TENANT}/${ANA}`, name: 'colleague aaaaaaaa', role: 'lead' },
    ]);
    expect(settings.roster).toEqual([]);
  });
});

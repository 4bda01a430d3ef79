import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** Who may import whom. Each row is one override in biome.json; each breach below must be refused by it, each use allowed. */
const TABLE = [
  {
    file: 'src/domain/breach.ts',
    allowed: ['zod', './case.ts', './routing/route.ts'],
    breaches: [
      'openai',
      'node:fs',
      '../prompts/assess.ts',
      '../engine/engine.ts',
      '../adapters/adapter.ts',
    ],
  },
  {
    file: 'src/domain/routing/breach.ts',
    allowed: ['zod', './candidate.ts', '../case.ts', '../time/hours.ts'],
    breaches: ['openai', 'node:fs', '../../config.ts', '../../engine/engine.ts'],
  },
  {
    file: 'src/prompts/breach.ts',
    allowed: ['zod', '../domain/case.ts', './fragments.ts'],
    breaches: ['openai', '../assess/assessor.ts', '../engine/engine.ts', '../config.ts'],
  },
  {
    file: 'src/handlers/breach.ts',
    allowed: ['../domain/case.ts', './desk.ts', '../assess/assessor.ts', '../engine/engine.ts'],
    breaches: [
      'openai',
      '@slack/bolt',
      'botbuilder',
      'lowdb',
      '../adapters/adapter.ts',
      '../adapters/terminal/render.ts',
      '../assess/openai.ts',
      '../engine/embedded.ts',
    ],
  },
  {
    file: 'src/handlers/calls/breach.ts',
    allowed: [
      './ping.ts',
      '../desk.ts',
      '../promises/promises.ts',
      '../../domain/case.ts',
      '../../domain/time/hours.ts',
      '../../engine/engine.ts',
    ],
    breaches: [
      'openai',
      '@slack/bolt',
      '../../adapters/adapter.ts',
      '../../engine/embedded.ts',
      '../../config.ts',
    ],
  },
  {
    file: 'src/assess/breach.ts',
    allowed: [
      'openai',
      'eld/small',
      '../domain/case.ts',
      '../prompts/assess.ts',
      './local/local.ts',
    ],
    breaches: [
      '../handlers/desk.ts',
      '../adapters/adapter.ts',
      '../engine/engine.ts',
      '../config.ts',
      '../draft/drafter.ts',
    ],
  },
  {
    file: 'src/draft/breach.ts',
    allowed: ['../domain/case.ts', '../prompts/draft.ts', '../assess/openai-client.ts'],
    breaches: [
      '../handlers/desk.ts',
      '../adapters/adapter.ts',
      '../engine/engine.ts',
      '../pipeline.ts',
    ],
  },
  {
    file: 'src/knowledge/breach.ts',
    allowed: ['minisearch', 'yaml', '../domain/words.ts', '../draft/drafter.ts'],
    breaches: [
      '../handlers/desk.ts',
      '../assess/local/local.ts',
      '../adapters/adapter.ts',
      '../compose.ts',
    ],
  },
  {
    file: 'src/engine/breach.ts',
    allowed: ['lowdb', 'node:fs', '../domain/case.ts', './embedded/lock.ts'],
    breaches: [
      '../handlers/desk.ts',
      '../assess/assessor.ts',
      '../adapters/adapter.ts',
      '../pipeline.ts',
    ],
  },
  {
    file: 'src/learning/breach.ts',
    allowed: [
      '../domain/learning/refit.ts',
      '../assess/local/local.ts',
      '../engine/engine.ts',
      '../engine/documents.ts',
    ],
    breaches: [
      '../assess/openai.ts',
      '../handlers/desk.ts',
      '../adapters/adapter.ts',
      '../engine/embedded.ts',
      '../engine/documents-folder.ts',
      '../pipeline.ts',
      '../compose.ts',
    ],
  },
  {
    file: 'src/roster/breach.ts',
    allowed: ['node-ical', '../domain/rota.ts', '../adapters/adapter.ts', '../engine/documents.ts'],
    breaches: [
      '../adapters/slack/address.ts',
      '../engine/documents-folder.ts',
      '../handlers/desk.ts',
      '../pipeline.ts',
      '../compose.ts',
    ],
  },
  {
    file: 'src/adapters/terminal/breach.ts',
    allowed: [
      'picocolors',
      '../adapter.ts',
      '../../domain/case.ts',
      '../../engine/engine.ts',
      './render.ts',
    ],
    breaches: [
      '../slack/render.ts',
      '../teams/render.ts',
      '../../handlers/desk.ts',
      '../../pipeline.ts',
      '../../assess/assessor.ts',
      '../../engine/embedded.ts',
      '../../main.ts',
    ],
  },
  {
    file: 'src/adapters/slack/speak/breach.ts',
    allowed: ['@slack/web-api', '../../adapter.ts', '../../../domain/case.ts', '../web/web.ts'],
    breaches: [
      '../../terminal/render.ts',
      '../../teams/render.ts',
      '../../../handlers/desk.ts',
      '../../../engine/embedded.ts',
    ],
  },
  {
    file: 'src/adapters/slack/breach.ts',
    allowed: [
      '@slack/bolt',
      'zod',
      '../adapter.ts',
      '../../domain/case.ts',
      '../../engine/engine.ts',
      '../../engine/documents.ts',
      './parse.ts',
    ],
    breaches: [
      '../terminal/render.ts',
      '../teams/render.ts',
      '../../handlers/desk.ts',
      '../../pipeline.ts',
      '../../assess/assessor.ts',
      '../../engine/embedded.ts',
      '../../engine/documents-folder.ts',
      '../../compose-slack.ts',
      '../../join-platforms.ts',
      '../../run-terminal.ts',
      '../../run-platforms.ts',
      '../../http.ts',
      '../../main.ts',
    ],
  },
  {
    file: 'src/adapters/teams/speak/breach.ts',
    allowed: ['../../adapter.ts', '../../../domain/case.ts', '../bot-framework.ts'],
    breaches: [
      'botbuilder',
      'botframework-connector',
      '../../slack/render.ts',
      '../../terminal/render.ts',
      '../../../handlers/desk.ts',
      '../../../engine/embedded.ts',
    ],
  },
  {
    file: 'src/adapters/teams/breach.ts',
    allowed: [
      'zod',
      '../adapter.ts',
      '../create-doors.ts',
      '../../domain/case.ts',
      '../../engine/engine.ts',
      '../../engine/documents.ts',
      './bot-framework.ts',
      './parse/parse.ts',
    ],
    breaches: [
      'botbuilder',
      'botbuilder/lib/index.js',
      'botbuilder-core',
      'botframework-connector/lib/connectorApi/models/mappers',
      'botframework-schema',
      '../terminal/render.ts',
      '../slack/render.ts',
      '../../handlers/desk.ts',
      '../../pipeline.ts',
      '../../assess/assessor.ts',
      '../../engine/embedded.ts',
      '../../engine/documents-folder.ts',
      '../../compose-teams.ts',
      '../../join-platforms.ts',
      '../../run-terminal.ts',
      '../../run-platforms.ts',
      '../../teams-config.ts',
      '../../listed-people.ts',
      '../../http.ts',
      '../../main.ts',
    ],
  },
  {
    file: 'src/adapters/teams/bot-framework.ts',
    allowed: ['botbuilder', 'botframework-connector', './credentials.ts', './web/errors.ts'],
    breaches: ['../slack/render.ts', '../../handlers/desk.ts', '../../config.ts', '../../main.ts'],
  },
  {
    file: 'src/http.ts',
    allowed: ['node:http', 'pino', './adapters/adapter.ts', './engine/file-errors.ts'],
    breaches: [
      '@slack/bolt',
      'botbuilder',
      './adapters/slack/guard.ts',
      './adapters/teams/paths.ts',
      './config.ts',
      './engine/engine.ts',
      './handlers/desk.ts',
      './pipeline.ts',
      './main.ts',
    ],
  },
  {
    file: 'src/pipeline/breach.ts',
    allowed: ['../adapters/adapter.ts', '../engine/engine.ts', '../handlers/handle.ts', 'pino'],
    breaches: [
      '../adapters/terminal/render.ts',
      '../engine/embedded.ts',
      '../main.ts',
      'openai',
      'lowdb',
      '../cli/walk.ts',
    ],
  },
  {
    file: 'src/eval/breach.ts',
    allowed: ['../json-lines.ts', '../compose.ts', '../domain/case.ts'],
    breaches: ['../cli/input.ts', '../../training/labels.ts', '../main.ts'],
  },
  {
    file: 'src/cli/breach.ts',
    allowed: ['../compose.ts', '../handlers/handle.ts', '../eval/report.ts'],
    breaches: ['../main.ts'],
  },
] as const;

/** Biome's report, of which only what is refused and where matters. */
const Report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }),
    }),
  ),
});

const folder = mkdtempSync(join(tmpdir(), 'heed-imports-'));
/** The imports that Biome refused, as `file: specifier`. */
const refused = new Set<string>();

beforeAll(() => {
  const config = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync('biome.json', 'utf8')));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  const lines = new Map<string, string[]>();
  for (const { file, allowed, breaches } of TABLE) {
    const specifiers = [...allowed, ...breaches];
    lines.set(file, specifiers);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      specifiers.map((specifier) => `import '${specifier}';\n`).join(''),
    );
  }
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const run = spawnSync(
    biome,
    [
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '--only=style/noRestrictedImports',
      'src',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  for (const { category, location } of Report.parse(JSON.parse(run.stdout)).diagnostics) {
    expect(category).toBe('lint/style/noRestrictedImports');
    refused.add(`${location.path}: ${lines.get(location.path)?.[location.start.line - 1]}`);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import table', () => {
  for (const { file, allowed, breaches } of TABLE) {
    it.each([...breaches])(`refuses in ${dirname(file)} an import of %s`, (specifier) => {
      expect(refused).toContain(`${file}: ${specifier}`);
    });

    it.each([...allowed])(`allows in ${dirname(file)} an import of %s`, (specifier) => {
      expect(refused).not.toContain(`${file}: ${specifier}`);
    });
  }
});

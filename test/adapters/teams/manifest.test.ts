import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filledManifest, readManifest } from '../../../src/adapters/teams/manifest.ts';
import { subcommandIn } from '../../../src/domain/subcommand.ts';

const folder = new URL('../../../teams/', import.meta.url);
const APP = '11111111-2222-3333-4444-555555555555';

function manifest(): unknown {
  const template = readManifest(readFileSync(new URL('manifest.json', folder), 'utf8'));
  return JSON.parse(JSON.stringify(filledManifest(template, { appId: APP, version: '1.0.0' })));
}

/** What the tests look at. */
const Shown = z.looseObject({
  manifestVersion: z.string(),
  bots: z.tuple([
    z.looseObject({
      supportsTargetedMessages: z.boolean(),
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          triggers: z.array(z.string()),
          commands: z.array(z.object({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({
      commands: z.array(z.looseObject({ id: z.string(), context: z.array(z.string()) })),
    }),
  ]),
  authorization: z.object({
    permissions: z.object({
      resourceSpecific: z.array(z.object({ name: z.string(), type: z.literal('Application') })),
    }),
  }),
});

describe('the Teams manifest', () => {
  it('is what Microsoft’s schema of its version asks for', async () => {
    const problems = await AppManifestUtils.validateAgainstSchema(
      JSON.parse(JSON.stringify(manifest())),
    );

    expect(problems).toEqual([]);
  });

  it('would not pass the schema before 1.29: commands behind a slash came with it', async () => {
    const shown = Shown.parse(manifest());
    const older = JSON.parse(JSON.stringify(shown).replaceAll('1.29', '1.28'));

    const problems = await AppManifestUtils.validateAgainstSchema(older);

    expect(problems.join()).toContain('supportsTargetedMessages');
  });

  it('offers /triage where several people write, and says so to the client', () => {
    const [bot] = Shown.parse(manifest()).bots;

    expect(bot.supportsTargetedMessages).toBe(true);
    expect(bot.commandLists).toContainEqual(
      expect.objectContaining({
        scopes: ['team', 'groupChat'],
        triggers: ['mention', 'slash'],
        commands: expect.arrayContaining([expect.objectContaining({ title: 'triage' })]),
      }),
    );
  });

  it('names only commands that Heed knows', () => {
    const titles = Shown.parse(manifest()).bots[0].commandLists.flatMap(({ commands }) =>
      commands.map(({ title }) => title),
    );

    const unknown = titles
      .map((title) => title.replace(/^triage ?/, ''))
      .filter((text) => text !== 'my cases')
      .filter((text) => subcommandIn({ text, channels: {} }) === undefined);

    expect(titles.length).toBeGreaterThan(5);
    expect(unknown).toEqual([]);
  });

  it('puts “Triage message” on the menu of a message, and a new case beside the compose box', () => {
    const [{ commands }] = Shown.parse(manifest()).composeExtensions;

    expect(commands.map(({ id, context }) => [id, context])).toEqual([
      ['triageMessage', ['message']],
      ['newCase', ['compose']],
    ]);
  });

  it('asks to read where it is added, and for nothing else', () => {
    const { resourceSpecific } = Shown.parse(manifest()).authorization.permissions;

    expect(resourceSpecific.map(({ name }) => name)).toEqual([
      'ChannelMessage.Read.Group',
      'ChatMessage.Read.Chat',
    ]);
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has %s, %i pixels wide and high', (name, size) => {
    const { width, height } = PNG.sync.read(readFileSync(new URL(name, folder)));

    expect({ width, height }).toEqual({ width: size, height: size });
  });

  it('has an outline of white on nothing, as Teams asks', () => {
    const { data } = PNG.sync.read(readFileSync(new URL('outline.png', folder)));

    const seen = pixels(data).filter(([, , , alpha]) => alpha > 0);

    expect(seen.length).toBeGreaterThan(50);
    expect(seen.every(([red, green, blue]) => red + green + blue === 3 * 255)).toBe(true);
  });
});

function pixels(data: Buffer): [number, number, number, number][] {
  return Array.from({ length: data.length / 4 }, (_, index) => [
    data.readUInt8(index * 4),
    data.readUInt8(index * 4 + 1),
    data.readUInt8(index * 4 + 2),
    data.readUInt8(index * 4 + 3),
  ]);
}

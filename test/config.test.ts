import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MODEL, loadConfig, usesColor } from '../src/config.ts';
import { Environment } from '../src/environment.ts';
import { complaint } from './fakes/complaint.ts';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    const config = loadConfig({});

    expect(config).toEqual({
      dataFolder: 'data',
      knowledgeFolder: 'knowledge',
      encoder: true,
      model: undefined,
      slack: undefined,
      teams: undefined,
      port: 3000,
      logLevel: 'info',
      color: 'auto',
    });
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    const env = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, ' ']));

    expect(loadConfig(env)).toEqual(loadConfig({}));
  });

  it('has a model as soon as one address or key says where it is', () => {
    const models = [
      { OPENAI_API_KEY: 'sk-1' },
      { OPENAI_BASE_URL: 'http://localhost:11434/v1' },
      { AZURE_OPENAI_ENDPOINT: 'https://desk.openai.azure.com', AZURE_OPENAI_API_KEY: 'k' },
    ].map((env) => loadConfig(env).model);

    expect(models.map((model) => model?.server)).toEqual([
      { apiKey: 'sk-1' },
      { baseUrl: 'http://localhost:11434/v1' },
      { azureEndpoint: 'https://desk.openai.azure.com', apiKey: 'k' },
    ]);
    expect(models.map((model) => model?.name)).toEqual(Array(3).fill(DEFAULT_MODEL));
  });

  it('never sends the key of OpenAI to Azure', () => {
    const env = { AZURE_OPENAI_ENDPOINT: 'https://desk.openai.azure.com', OPENAI_API_KEY: 'sk-1' };

    expect(complaint(env)).toMatch(/^AZURE_OPENAI_API_KEY is missing/);
  });

  it('reads times in seconds and prices in dollars', () => {
    const { model } = loadConfig({
      OPENAI_API_KEY: 'sk-1',
      OPENAI_MODEL: 'mine',
      HEED_MODEL_TIMEOUT_SECONDS: '2.5',
      HEED_MODEL_INPUT_PRICE: '0',
      HEED_MODEL_OUTPUT_PRICE: '1.2',
    });

    expect(model).toMatchObject({
      name: 'mine',
      isNamed: true,
      timeoutMs: 2500,
      price: { input: 0, output: 1.2 },
    });
  });

  it('names every variable that is wrong, and what to do', () => {
    const message = complaint({
      HEED_ENCODER: 'maybe',
      OPENAI_BASE_URL: 'localhost:11434',
      HEED_MODEL_TIMEOUT_SECONDS: '90',
      LOG_LEVEL: 'loud',
    });

    expect(message.split('\n')).toEqual([
      'HEED_ENCODER must be one of on, off. Correct it or remove it.',
      'OPENAI_BASE_URL is not a web address. Write it in full, as in http://localhost:11434/v1.',
      'HEED_MODEL_TIMEOUT_SECONDS must be a number of seconds from 0.1 to 50. Correct it or remove it.',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent. Correct it or remove it.',
    ]);
  });

  it('wants both prices or neither', () => {
    expect(complaint({ HEED_MODEL_OUTPUT_PRICE: '1' })).toBe(
      'HEED_MODEL_INPUT_PRICE and HEED_MODEL_OUTPUT_PRICE belong together. Set both, or neither.',
    );
  });

  it('never repeats a key that cannot be one', () => {
    const message = complaint({ OPENAI_API_KEY: 'sk-secret\nsk-other' });

    expect(message).toMatch(/^OPENAI_API_KEY holds characters that no key has/);
    expect(message).not.toContain('secret');
  });

  it.each(['1e9', '0x10', '-1', 'NaN', 'Infinity', '15 s'])('takes %s for no number', (text) => {
    expect(complaint({ HEED_MODEL_TIMEOUT_SECONDS: text })).toContain('HEED_MODEL_TIMEOUT_SECONDS');
  });

  it.each(['-1', '65536', '80.5', 'http'])('takes %s for no port', (PORT) => {
    expect(complaint({ PORT })).toBe(
      'PORT must be a whole number from 0 to 65535. Correct it or remove it.',
    );
  });

  it('has every variable explained in .env.example, and no others', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const explained = [...example.matchAll(/^([A-Za-z_]+)=$/gm)].map(([, name]) => name);
    // Terminals set it; nobody writes it into a file.
    const read = Object.keys(Environment.shape).filter((name) => name !== 'TERM');

    expect(explained.toSorted()).toEqual(read.toSorted());
  });
});

describe('colours', () => {
  const screen = { isTTY: true };
  const file = {};

  it.each([
    [{}, true, false],
    [{ NO_COLOR: '1' }, false, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
    [{ FORCE_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ TERM: 'dumb' }, false, false],
  ])('with %o are used on a screen: %s, in a file: %s', (env, onScreen, inFile) => {
    const config = loadConfig(env);

    expect([usesColor(config, screen), usesColor(config, file)]).toEqual([onScreen, inFile]);
  });
});

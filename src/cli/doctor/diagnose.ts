import { settingsFile } from '../../compose.ts';
import { type Config, ConfigError } from '../../config.ts';
import { checkKnowledge, checkSettings } from './check-desk.ts';
import { checkData, checkNode } from './check-machine.ts';
import { checkEncoder, checkModel } from './check-minds.ts';
import { broken, type Finding, note } from './finding.ts';

export interface DiagnoseOptions {
  /** Throws `ConfigError` when the environment cannot be used. */
  readonly load: () => Config;
  readonly nodeVersion: string;
  /** Ask the model a short question. */
  readonly probe: boolean;
}

/** Looks at everything Heed needs, changes nothing, and disturbs no Heed that is running. */
export async function diagnose(options: DiagnoseOptions): Promise<Finding[]> {
  const node = checkNode(options.nodeVersion);
  const config = configOf(options.load);
  if (config instanceof ConfigError) {
    return [node, broken('environment', config.message, 'Then ask doctor again.')];
  }
  return [
    node,
    ...(await checkData(config.dataFolder)),
    ...checkSettings(settingsFile(config)),
    await checkKnowledge(config.knowledgeFolder),
    await checkEncoder(config),
    await checkModel(config, options.probe),
    ...(await findSlack(config)),
    note('Teams', 'Not in this version.'),
  ];
}

async function findSlack(config: Config): Promise<Finding[]> {
  if (config.slack === undefined) return [NO_SLACK];
  // Loaded only where it is wanted: Slack's libraries take a second to start.
  const { checkSlack } = await import('./check-slack.ts');
  return checkSlack(config, config.slack);
}

const NO_SLACK = note(
  'Slack',
  'Not configured; npm start opens the terminal.',
  'To connect it, follow docs/slack.md.',
);

function configOf(load: () => Config): Config | ConfigError {
  try {
    return load();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

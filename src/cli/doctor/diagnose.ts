import { settingsFile } from '../../compose.ts';
import { type Config, ConfigError } from '../../config.ts';
import { checkKnowledge, checkSettings } from './check-desk.ts';
import { checkData, checkNode } from './check-machine.ts';
import { checkEncoder, checkModel } from './check-minds.ts';
import { checkRotas } from './check-rotas.ts';
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
    ...(await findRotas(config)),
    await checkKnowledge(config.knowledgeFolder),
    await checkEncoder(config),
    await checkModel(config, options.probe),
    ...(await findSlack(config)),
    ...(await findTeams(config)),
  ];
}

/** Groups are looked at with the rest of Slack, where there is one. */
function findRotas(config: Config): Promise<Finding[]> {
  const groups = config.slack === undefined ? (['slack-group'] as const) : [];
  return checkRotas(config, { kinds: ['turns', 'calendar', ...groups] });
}

async function findSlack(config: Config): Promise<Finding[]> {
  if (config.slack === undefined) return [missing('Slack', config)];
  // Loaded only where it is wanted: Slack's libraries take a second to start.
  const { checkSlack } = await import('./check-slack.ts');
  return checkSlack(config, config.slack);
}

async function findTeams(config: Config): Promise<Finding[]> {
  if (config.teams === undefined) return [missing('Teams', config)];
  // Loaded only where it is wanted, as above.
  const { checkTeams } = await import('./check-teams.ts');
  return checkTeams(config, config.teams);
}

/** Only where neither is configured does Heed stay in the terminal. */
function missing(platform: 'Slack' | 'Teams', { slack, teams }: Config): Finding {
  const terminal = slack === undefined && teams === undefined;
  return note(
    platform,
    terminal ? 'Not configured; npm start opens the terminal.' : 'Not configured.',
    `To connect it, follow docs/${platform.toLowerCase()}.md.`,
  );
}

function configOf(load: () => Config): Config | ConfigError {
  try {
    return load();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

import type { CaseSummary } from '../domain/case-summary.ts';
import type { ActionTaken, CommandGiven, Incoming } from '../domain/message.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Settings } from '../domain/settings.ts';
import type { Engine } from '../engine/engine.ts';
import { HELP, queueText } from './answers.ts';
import { doorOf } from './asker.ts';
import { isColleague } from './desk.ts';

/** How many cases `/triage` lists. Ours: what fits on a screen. */
const QUEUE = 10;

/** An answer that needs no case; `outgoing` is absent where the asker may not know. */
export interface AtOnce {
  readonly outgoing: Outgoing | undefined;
}

/**
 * Answers what is no case's business, from summaries and settings: help, the queue, a button whose case is gone. A customer who
 * guesses a command opens no case and learns nothing. Undefined where the event is for a case.
 */
export async function answerAtOnce(
  event: Incoming,
  engine: Pick<Engine, 'cases' | 'read'>,
  settings: Settings,
): Promise<AtOnce | undefined> {
  if (event.kind === 'action') {
    const isKnown = (await engine.read(event.case)) !== undefined;
    return isKnown ? undefined : notice(event, settings, 'That case is no longer there.');
  }
  if (event.kind !== 'command') return undefined;
  if (!isColleague(event.by, settings)) return { outgoing: undefined };
  const text = event.text.trim();
  if (text === 'help') return notice(event, settings, HELP);
  if (text !== '') return undefined;
  return notice(event, settings, queueText(await queueOf(event.channel, engine, settings)));
}

/** The open cases of the channel and of those whose staff channel it is, most at risk first. */
async function queueOf(
  channel: string,
  engine: Pick<Engine, 'cases'>,
  { channels }: Settings,
): Promise<CaseSummary[]> {
  const paired = channels.filter((one) => one.staffChannel === channel).map((one) => one.id);
  const summaries: CaseSummary[] = [];
  for (const each of new Set([channel, ...paired])) {
    const query = { channel: each, state: 'open', order: 'risk', limit: QUEUE } as const;
    for await (const one of engine.cases(query)) summaries.push(one);
  }
  return summaries.toSorted((left, right) => right.risk - left.risk).slice(0, QUEUE);
}

function notice(event: ActionTaken | CommandGiven, settings: Settings, text: string): AtOnce {
  const to = doorOf(event, settings);
  if (to === undefined) return { outgoing: undefined };
  return {
    outgoing: { kind: 'notice', audience: 'staff', id: `notice/${event.key}`, case: '', to, text },
  };
}

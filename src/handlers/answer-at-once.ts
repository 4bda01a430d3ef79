import { type StaffAddress, staffPersonAddress } from '../domain/audience.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { ActionTaken, CommandGiven, Incoming, MessageWritten } from '../domain/message.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Settings } from '../domain/settings.ts';
import type { ListedCase } from '../domain/shown.ts';
import { type Subcommand, subcommandIn } from '../domain/subcommand.ts';
import { helpText, listed, queueText } from './answers.ts';
import { type Asking, answer, doorOf, whomToAsk } from './asker.ts';
import { answerCalls } from './calls/calls-report.ts';
import { isColleague } from './desk.ts';
import type { FrontDesk } from './front-desk.ts';
import { answerLearning } from './history/handle-learning.ts';
import { answerLog } from './history/handle-log.ts';
import { channelsAt } from './history/which-case.ts';
import { homeFor } from './home.ts';
import { isInstruction, isSpokenTriage } from './instruction.ts';
import { answerAway, answerBack } from './roster/away.ts';
import { answerRoster, rosterByForm } from './roster/roster.ts';
import { changeSurroundings } from './set-up/handle-surroundings.ts';
import { setUp, setUpByForm } from './set-up/set-up.ts';

/** How many cases `/triage` lists. Ours: what fits on a screen. */
const QUEUE = 10;

/**
 * True for what is no case's business: surroundings, somebody's own page, setting up, the roster, help, the queue, and whatever somebody asks who
 * is no colleague. A button is a case's business for as long as its case is there, which only the store can tell.
 */
export function concernsNoCase(event: Incoming, settings: Settings): boolean {
  switch (event.kind) {
    case 'surroundings':
    case 'home':
    case 'set-up':
    case 'roster':
      return true;
    case 'command':
      return !isColleague(event.by, settings) || subcommandIn(event) !== undefined;
    case 'pointed-at':
      return !isColleague(event.by, settings);
    case 'message':
      return spokenCommand(event, settings) !== undefined;
    default:
      return false;
  }
}

/**
 * Answers what is no case's business, from summaries and settings. Every door it came with is answered once; a customer who guesses a
 * command opens no case and learns nothing.
 */
export async function answerAtOnce(event: Incoming, desk: FrontDesk): Promise<Outgoing[]> {
  switch (event.kind) {
    case 'surroundings':
      return changeSurroundings(event, desk);
    case 'home':
      return homeFor(event, desk);
    case 'action':
      return answer(event.key, doorOf(event, desk.settings()), 'That case is no longer there.');
    case 'command':
    case 'pointed-at':
    case 'set-up':
    case 'roster':
      return answerAsker(event, desk);
    case 'message':
      return answerSpoken(event, desk);
    default:
      return [];
  }
}

/** What somebody hears whose question went wrong for a reason that is not theirs. */
export function apologise(event: Incoming, settings: Settings): Outgoing[] {
  if (!('door' in event)) return [];
  const text = 'Something went wrong, and this was not done. Try it again.';
  return answer(event.key, doorOf(event, settings), text);
}

async function answerAsker(
  event: Exclude<Asking, ActionTaken>,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const settings = desk.settings();
  if (!isColleague(event.by, settings)) return whomToAsk(event, settings);
  const to = doorOf(event, settings);
  if (event.kind === 'set-up') return setUpByForm(event, to, desk);
  if (event.kind === 'roster') return rosterByForm(event, to, desk);
  const subcommand = event.kind === 'command' ? subcommandIn(event) : undefined;
  if (event.kind !== 'command' || subcommand === undefined) return [];
  return obey(event, subcommand, to, desk);
}

/** A command that was spoken to Heed has no door: the answer goes to whoever spoke, alone. */
async function answerSpoken(event: MessageWritten, desk: FrontDesk): Promise<Outgoing[]> {
  const settings = desk.settings();
  const spoken = spokenCommand(event, settings);
  if (spoken === undefined) return [];
  return obey(spoken.event, spoken.subcommand, staffPersonAddress(event.by, settings.roster), desk);
}

/**
 * Among staff, and where nobody has said what channel it is, "@Heed watch" is "/triage watch"; "@Heed log" is heard everywhere, for in
 * threads it asks about theirs.
 */
function spokenCommand(event: MessageWritten, settings: Settings) {
  if (!isInstruction(event, settings)) return undefined;
  const { key, platform, workspace, channel, at, by, text, thread } = event;
  const command: CommandGiven = {
    ...{ key, platform, workspace, channel, at, by, text },
    ...(thread === undefined ? {} : { thread }),
    kind: 'command',
    channels: {},
  };
  const subcommand = subcommandIn(command);
  if (subcommand === undefined) return undefined;
  const isOwnLog = subcommand.name === 'log' && subcommand.which === undefined;
  return isOwnLog || isSpokenTriage(event, settings) ? { event: command, subcommand } : undefined;
}

async function obey(
  event: CommandGiven,
  subcommand: Subcommand,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  switch (subcommand.name) {
    case 'help':
      return answer(event.key, to, helpText(event.platform));
    case 'log':
      return answerLog(event, subcommand.which, to, desk);
    case 'learning':
      return answerLearning(event, to, desk);
    case 'calls':
      return answerCalls(event, to, desk);
    case 'roster':
      return answerRoster(event, subcommand.whom, to, desk);
    case 'away':
      return answerAway(event, subcommand.until, to, desk);
    case 'back':
      return answerBack(event, to, desk);
    case 'queue': {
      const cases = await queueOf(event.channel, desk);
      return answer(event.key, to, queueText(cases.length), cases);
    }
    default:
      return setUp(event, subcommand, to, desk);
  }
}

/** The open cases of the channel and of those whose staff channel it is, most at risk first. */
async function queueOf(channel: string, desk: FrontDesk): Promise<ListedCase[]> {
  const summaries: CaseSummary[] = [];
  for (const each of channelsAt(channel, desk.settings())) {
    const query = { channel: each, state: 'open', order: 'risk', limit: QUEUE } as const;
    for await (const one of desk.cases(query)) summaries.push(one);
  }
  const worstFirst = summaries.toSorted((left, right) => right.risk - left.risk);
  return worstFirst.slice(0, QUEUE).map(listed);
}

import { workspaceOf } from '../../domain/address.ts';
import type { StaffAddress } from '../../domain/audience.ts';
import { Head } from '../../domain/learning/adjustment.ts';
import {
  adjustmentIn,
  isPaused,
  type LearningRecord,
  type Step,
} from '../../domain/learning/record.ts';
import { adjustmentInWords, countsInWords, outcomeInWords } from '../../domain/learning/words.ts';
import type { CommandGiven } from '../../domain/message.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { Settings } from '../../domain/settings.ts';
import { latestLines, logTime } from '../../domain/timeline.ts';
import { answer } from '../asker.ts';
import type { FrontDesk } from '../front-desk.ts';

/** How much of a history is shown. Ours: what one reads through, and what fits into a message everywhere. */
const ROOM = { lines: 12, characters: 2_200 };

/** `/triage log learning`: what the workspace it is asked in has taught, what came of it, and how to take it back. */
export async function answerLearning(
  event: CommandGiven,
  to: StaffAddress | undefined,
  desk: Pick<FrontDesk, 'learned' | 'settings'>,
): Promise<Outgoing[]> {
  const workspace = workspaceOf(event.channel);
  const record = await desk.learned?.(workspace);
  if (record === undefined) return answer(event.key, to, NEVER);
  if (record.steps.length === 0) return answer(event.key, to, NOTHING);
  return answer(event.key, to, learningText(record, workspace, desk.settings()));
}

const NEVER = 'Everything is judged as shipped: here nothing is learned.';
const NOTHING =
  'Everything is judged as shipped: nothing has been learned here yet. Wrong tags that are put right, answers to calls, and customers who blow up with nobody called are kept as examples; from ten of a kind on Heed learns from them every night.';

function learningText(record: LearningRecord, workspace: string, settings: Settings): string {
  const timeZone = timeZoneIn(settings);
  const { lines, earlier } = latestLines(
    record.steps.map((step) => `${logTime(step.at, timeZone)} ${stepInWords(step)}`),
    ROOM,
  );
  return [
    `What ${workspace} has taught. Times are ${timeZone}.`,
    ...(earlier === 0 ? [] : [`… ${earlier} earlier`]),
    ...lines,
    `In force now: ${adjustmentInWords(adjustmentIn(record))}`,
    isPaused(record)
      ? 'Nights leave it so until somebody runs `npm run recalibrate`.'
      : `To take the latest back: \`npm run recalibrate -- --undo --workspace ${workspace}\`.`,
  ].join('\n');
}

function stepInWords(step: Step): string {
  if (step.what === 'undone') return 'The latest fit was taken back.';
  const by = step.by === 'night' ? 'Fitted at night' : 'Fitted by command';
  const heads = Head.options.map((head) => `${head} ${outcomeInWords(step.heads[head])}`);
  return `${by}, from ${countsInWords(step.counts)}. ${heads.join('; ')}. ${adjustmentInWords(step.adjustment)}`;
}

/** A line below a case's log, where its workspace has taught anything. */
export async function learnedLine(
  channel: string,
  desk: Pick<FrontDesk, 'learned' | 'settings'>,
): Promise<string[]> {
  const record = await desk.learned?.(workspaceOf(channel));
  const step = record?.steps.at(-1);
  if (step === undefined) return [];
  const when = logTime(step.at, timeZoneIn(desk.settings()));
  const what =
    step.what === 'fitted'
      ? 'was fitted to what the desk has taught'
      : 'was taken back to what it was before';
  return [`The judgement ${what} on ${when}: \`/triage log learning\` tells more.`];
}

function timeZoneIn({ hours }: Settings): string {
  return hours?.timeZone ?? 'UTC';
}

import { setTimeout as wait } from 'node:timers/promises';
import { usesColor } from '../config.ts';
import { DESK_HELP, deskConfig } from './desk-flags.ts';
import { createLineWriter } from './line-writer.ts';
import { lookOn } from './output-look.ts';
import type { PlayedDesk } from './played-desk.ts';
import { readReplayFlags } from './replay/flags.ts';
import { readRecordings } from './replay/recordings.ts';
import { type ExitCode, runCommand } from './run.ts';

const FILE_HELP = `
JSON lines in the format that assess reads, one conversation each. An "outcome" of {"escalated","at_turn"} beside the turns is
shown to nobody who judges; it only tells afterwards how early a lead was called.`;

await runCommand({
  help: {
    about:
      'Plays a recorded conversation turn by turn: the tags moving, the moment a lead is called and why, the drafts on offer.',
    usage: 'npm run -s replay -- FILE.jsonl [options]',
    options: [
      ['--id ID', 'plays the conversation with this id (without it: the first of the file)'],
      ['--all', 'plays all conversations of the file'],
      [
        '--speed N',
        'N times as fast as it happened; a second for each turn without a time (without it: at once)',
      ],
      ...DESK_HELP,
    ],
    parts: [['File', FILE_HELP.trim()]],
    exitCodes: [
      [0, 'played'],
      [1, 'the file, or a line of it, cannot be used; stderr says which, and why'],
      [2, 'nothing was read: a flag, a variable or a file of the set-up is wrong'],
    ],
    example: 'npm run -s replay -- conversations.jsonl --id 17 --speed 2',
  },
  run: replay,
});

async function replay(args: readonly string[]): Promise<ExitCode> {
  const { file, wanted, speed, desk } = readReplayFlags(args);
  const { config, assessor } = deskConfig(desk);
  const { stdout, stderr } = process;
  const tell = (line: string) => void (stderr.isTTY && stderr.write(`${line}\n`));
  const look = lookOn(stdout, usesColor(config, stdout));
  const writer = createLineWriter(stdout);
  let code: ExitCode = 0;
  const complain = (message: string) => {
    code = 1;
    stderr.write(`${message}\n`);
  };
  let played: PlayedDesk | undefined;
  try {
    for await (const recorded of readRecordings(file, wanted, complain)) {
      // Only now that there is something to play: loading the desk and setting it up takes seconds.
      const { createPlayedDesk } = await import('./played-desk.ts');
      const { play } = await import('./replay/play.ts');
      played ??= await createPlayedDesk(config, { assessor, drafts: true, tell });
      if (!(await play(recorded, { desk: played.desk, look, writer, speed, wait }))) break;
    }
    return code;
  } finally {
    await played?.stop();
  }
}

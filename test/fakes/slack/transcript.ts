import type { FakeSlack } from './fake-slack.ts';
import { isRecord, textOf } from './limits.ts';
import type { CallRecord, MessageRecord } from './records.ts';
import { APP } from './world.ts';

/** What happened, in the order it happened, for people to read: what was written, what Heed called, what came of it. */
export interface Transcript {
  /** Something that stands in no channel: a button pressed, a restart. */
  note(what: string): void;
  lines(): string[];
  /** The same with the time of each, in milliseconds since 1970. */
  entries(): Line[];
}

interface Line {
  readonly at: number;
  readonly text: string;
}

export function createTranscript(slack: FakeSlack): Transcript {
  const { world, calls } = slack;
  const noted: Line[] = [];

  function note(text: string): void {
    noted.push({ at: world.now(), text });
  }

  function nameOf(id: unknown): string {
    const channel = world.channels.get(String(id));
    const user = world.users.get(String(id));
    return channel?.isDirect === false ? `#${channel.name}` : (user?.name ?? String(id));
  }

  world.listen(({ channel, before, after }) => {
    const message = after ?? before;
    if (message === undefined || message.app_id === APP) return;
    note(`${nameOf(message.user)} ${verb(before, after)} #${channel.name}: ${message.text}`);
  });

  function callLine({ method, args, at, outcome }: CallRecord): Line {
    const place = args.channel ?? args.user_id ?? args.view_id ?? '';
    const where = [nameOf(place), ...(args.thread_ts === undefined ? [] : ['in the thread'])];
    const said = SPEAKING.has(method) ? `\n${drawn(args)}` : '';
    return { at, text: `  Heed calls ${method} ${where.join(' ')} (${outcome})${said}` };
  }

  function entries(): Line[] {
    return [...noted, ...calls.map(callLine)].toSorted((left, right) => left.at - right.at);
  }

  return {
    note,
    entries,
    lines() {
      const all = entries();
      const start = all[0]?.at ?? 0;
      return all.map(({ at, text }) => `${String(at - start).padStart(6)} ms ${text}`);
    },
  };
}

const SPEAKING = new Set([
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'response_url',
  'views.open',
  'views.update',
  'views.publish',
]);

function verb(before: MessageRecord | undefined, after: MessageRecord | undefined): string {
  if (before === undefined) return 'writes in';
  return after === undefined ? 'deletes in' : 'edits in';
}

function drawn({ text, blocks, view }: CallRecord['args']): string {
  const content = isRecord(view) ? textOf(view) : textOf(blocks);
  const shown = content === '' ? String(text ?? '') : content;
  return shown
    .split('\n')
    .map((line) => `            │ ${line}`)
    .join('\n');
}

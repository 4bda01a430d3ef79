import type { FakeTeams } from './fake-teams.ts';
import type { CallRecord, MessageRecord } from './records.ts';
import { textOf } from './text.ts';
import { BOT } from './world.ts';

/** What happened, in the order it happened, for people to read: what was written, what Heed called, what came of it. */
export interface Transcript {
  /** Something that stands in no conversation: a button pressed, what a dialog shows. */
  note(what: string): void;
  lines(): string[];
  /** The same with the time of each, in milliseconds since 1970. */
  entries(): Line[];
}

interface Line {
  readonly at: number;
  readonly text: string;
}

export function createTranscript({ world, calls }: FakeTeams): Transcript {
  const noted: Line[] = [];

  function note(text: string): void {
    noted.push({ at: world.now(), text });
  }

  function nameOf(id: string): string {
    const place = world.conversations.get(id);
    if (place?.kind !== 'personal') return place?.name ?? id;
    return `the chat with ${[...place.members].map(personName).join()}`;
  }

  function personName(user: string): string {
    return world.people.get(user)?.name ?? user;
  }

  world.listen(({ conversation, before, after }) => {
    if (after.from === BOT) return;
    const where = `${verb(before, after)} ${nameOf(conversation.id)}`;
    note(`${personName(after.from)} ${where}: ${after.content.text}`);
  });

  function callLine(call: CallRecord): Line {
    const { operation, conversation, about, query, at, outcome, body } = call;
    const alone = query.isTargetedActivity === 'true' ? ' (for one person alone)' : '';
    const where = conversation === '' ? '' : ` ${nameOf(conversation)}`;
    const thread = about === undefined ? '' : `, ${about}`;
    const said = operation === 'send' || operation === 'update' ? `\n${drawn(textOf(body))}` : '';
    return { at, text: `  Heed: ${operation}${where}${thread}${alone} (${outcome})${said}` };
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

function verb(before: MessageRecord | undefined, after: MessageRecord): string {
  if (before === undefined) return 'writes in';
  return after.isDeleted === true ? 'deletes in' : 'edits in';
}

/** A text as it stands on a card, to be read beside what happened. */
export function drawn(text: string): string {
  return text
    .replaceAll('<at>', '@')
    .replaceAll(/<\/?[a-z]+>/g, '')
    .split('\n')
    .map((line) => `            │ ${line}`)
    .join('\n');
}

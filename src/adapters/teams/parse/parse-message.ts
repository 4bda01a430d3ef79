import type { MessageDeleted, MessageEdited, MessageWritten } from '../../../domain/message.ts';
import { toldApartBy } from '../../told-apart-by.ts';
import { common, type Frame, threadOf } from './frame.ts';
import { isBareCall, parseCommand } from './parse-command.ts';
import { parseSubmitted } from './parse-press.ts';
import { type ReadText, readText } from './parse-text.ts';
import type { ParsedActivity, Unauthored } from './parsed.ts';
import type { Activity } from './schema.ts';

/** So many of a message's files are named. */
const MOST_FILES = 10;

/** What hangs at a message besides files: its text once more, cards, messages that it quotes or passes on. */
const NO_FILE =
  /^(?:text\/html|application\/vnd\.microsoft\.card\..*|(?:forwarded)?messageReference)$/i;

/** `message`: what somebody wrote, said to Heed or not, or a button's press where the button could not be executed. */
export function parseMessage(activity: Activity, frame: Frame): ParsedActivity | undefined {
  if (isOurs(activity, frame) || !activity.id) return undefined;
  const pressed = parseSubmitted(activity, frame);
  if (pressed !== undefined) return pressed;
  const said = wordsOf(activity, frame);
  const command = 'user' in frame.author ? parseCommand(activity, said, frame) : undefined;
  if (command !== undefined) return command;
  return frame.isPersonal || isTargeted(activity) ? undefined : written(activity.id, said, frame);
}

/** `messageUpdate`: an edit, or a deletion taken back. */
export function parseChanged(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const { id, text, timestamp, localTimestamp } = activity;
  if (!isHeard(activity, frame) || !id || typeof text !== 'string') return undefined;
  if (!['editMessage', 'undeleteMessage'].includes(eventTypeOf(activity))) return undefined;
  const edit = timestamp ?? localTimestamp ?? toldApartBy(text);
  const incoming: Unauthored<MessageEdited> = {
    ...common(frame, 'edited', [id, edit.toWellFormed()]),
    kind: 'edited',
    message: id,
    ...threadOf(frame, id),
    text: wordsOf(activity, frame).text,
  };
  return { kind: 'event', incoming, author: frame.author };
}

/** `messageDelete`. A message may be deleted, brought back and deleted again: the time is part of the occurrence. */
export function parseDeleted(activity: Activity, frame: Frame): ParsedActivity | undefined {
  const { id, timestamp, localTimestamp } = activity;
  if (!isHeard(activity, frame) || !id) return undefined;
  if (eventTypeOf(activity) !== 'softDeleteMessage') return undefined;
  const when = timestamp ?? localTimestamp ?? '';
  const incoming: Unauthored<MessageDeleted> = {
    ...common(frame, 'deleted', [id, when.toWellFormed()]),
    kind: 'deleted',
    message: id,
    ...threadOf(frame, id),
  };
  return { kind: 'event', incoming, author: frame.author };
}

function written(id: string, said: ReadText, frame: Frame): ParsedActivity | undefined {
  const { isToHeed } = said;
  const text = isBareCall(said) ? '' : said.text;
  if (text === '' && !isToHeed) return undefined;
  const incoming: Unauthored<MessageWritten> = {
    ...common(frame, 'message', [id]),
    kind: 'message',
    message: id,
    ...threadOf(frame, id),
    text,
    ...(isToHeed ? { mentioned: true } : {}),
  };
  return { kind: 'event', incoming, author: frame.author };
}

/** What is said to Heed alone is a command; changing or deleting it later undoes nothing. */
function isHeard(activity: Activity, frame: Frame): boolean {
  return !frame.isPersonal && !isTargeted(activity) && !isOurs(activity, frame);
}

function isOurs({ from }: Activity, { isHeed }: Frame): boolean {
  return isHeed(from?.id);
}

function isTargeted({ recipient }: Activity): boolean {
  return recipient?.isTargeted === true;
}

function eventTypeOf({ channelData }: Activity): string {
  return channelData?.eventType ?? '';
}

/** Teams sends the text twice, as it is and as HTML: the first is read, and files stand in for words where there are none. */
function wordsOf({ text, entities, attachments }: Activity, frame: Frame): ReadText {
  const read = readText(text ?? '', entities, frame);
  if (read.text !== '') return read;
  const files = (attachments ?? []).filter(({ contentType }) => !NO_FILE.test(contentType ?? ''));
  const named = files.slice(0, MOST_FILES).map(({ name }) => `(a file: ${name || 'no name'})`);
  return { ...read, text: named.join(' ') };
}

import type { CommandGiven, HomeOpened, MessagePointedAt } from '../../../domain/message.ts';
import { subcommandIn } from '../../../domain/subcommand.ts';
import { addressOf } from '../address.ts';
import { common, type Frame, threadOf } from './frame.ts';
import type { ReadText } from './parse-text.ts';
import type { ParsedActivity, Unauthored } from './parsed.ts';
import { type LinkedMessage, parsePermalink } from './permalink.ts';
import type { Activity } from './schema.ts';

/** What people say to Heed alone when they want to see their own page: its names, and greetings. */
const HOME =
  /^(?:home|(?:my )?cases|hi|hello|hey|hallo|hej|hola|good (?:morning|afternoon|evening))?[\s!.]*$/i;

/** The command's own name before what it is about, as it is typed and as the slash menu puts it. */
const NAME = /^\/?triage(?:\s*[:,])?(?:\s+|$)/i;

/**
 * What somebody asks of Heed in a message: everything said to Heed alone, and behind its name `triage …`, the whole text being a
 * subcommand or the link of a message, or nothing at all at the top level. Undefined for anything else that is said.
 */
export function parseCommand(
  activity: Activity,
  said: ReadText,
  frame: Frame,
): ParsedActivity | undefined {
  const isTargeted = activity.recipient?.isTargeted === true;
  if (frame.isPersonal && HOME.test(said.text)) return home(frame);
  const isPrivate = frame.isPersonal || isTargeted;
  if (!isPrivate && !isCommand(said, frame)) return undefined;
  const text = bare(said);
  const link = parsePermalink(text, frame.tenant);
  const incoming = link ? pointedAt(link, frame) : given(text, said, frame);
  return { kind: 'asked', incoming, author: frame.author, door: 'whisper', isPrivate };
}

/** In a thread Heed's name alone, or with `triage` alone, is a call to come and look: that is no command, and goes by another way. */
function isCommand(said: ReadText, frame: Frame): boolean {
  if (!said.isToHeed) return false;
  if (isBareCall(said)) return threadOf(frame, frame.occurrence).thread === undefined;
  const text = bare(said);
  if (NAME.test(said.text) || parsePermalink(text, frame.tenant) !== undefined) return true;
  return subcommandIn({ text, channels: said.channels }) !== undefined;
}

/** Said to Heed and about nothing but what stands around it: its name, with `triage` or without. */
export function isBareCall(said: ReadText): boolean {
  return said.isToHeed && bare(said) === '';
}

/** Without the command's name; a subcommand may have a slash of its own. */
function bare({ text, channels }: ReadText): string {
  const rest = text.replace(NAME, '').trim();
  if (!rest.startsWith('/')) return rest;
  const slashless = rest.slice(1);
  return subcommandIn({ text: slashless, channels }) === undefined ? rest : slashless;
}

function given(text: string, { channels }: ReadText, frame: Frame): Unauthored<CommandGiven> {
  return {
    ...common(frame, 'command', [frame.occurrence]),
    kind: 'command',
    text,
    channels,
    ...threadOf(frame, frame.occurrence),
  };
}

/** The message may stand in another conversation than the one where it is pointed at. */
function pointedAt(
  { conversation, message, thread }: LinkedMessage,
  frame: Frame,
): Unauthored<MessagePointedAt> {
  return {
    ...common(frame, 'pointed-at', [frame.occurrence]),
    channel: addressOf({ tenant: frame.tenant, id: conversation }),
    kind: 'pointed-at',
    message,
    ...(thread === undefined ? {} : { thread }),
    wish: 'triage',
  };
}

/** Somebody looks at their own page. */
export function home(frame: Frame): ParsedActivity {
  const incoming: Unauthored<HomeOpened> = {
    ...common(frame, 'home', [frame.occurrence]),
    kind: 'home',
  };
  return { kind: 'event', incoming, author: frame.author };
}

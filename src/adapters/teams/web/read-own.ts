import { splitThread } from '../address.ts';
import type { OwnMessage, ReadOwn } from '../speak/find-posted.ts';
import type { Graph } from './graph.ts';
import { cardsOf, type GraphMessage, messagesIn, timeOf, writerOf } from './graph-message.ts';
import { messagesPath, repliesPath } from './read-thread.ts';
import type { References } from './references.ts';

/** How far is looked. Ours: pages of fifty; where there is more, nothing is certain. */
const MOST_PAGES = 10;

/**
 * Lists come in the order in which something last happened to their entries: an edit, a reaction, or in a channel an answer, which the
 * entry does not show. So one page on which nothing is new may have news behind it. Ours: two with none are the end of them.
 */
const QUIET_PAGES = 2;

/** Reads what Heed itself said lately in a conversation, so that what may have arrived there is recognised. */
export function createReadOwn(options: {
  readonly graph: Graph;
  readonly references: Pick<References, 'conversation'>;
}): ReadOwn {
  const { graph, references } = options;

  return async ({ tenant, conversation: id, bot }, since) => {
    const { base, root } = splitThread(id);
    const conversation = await references.conversation({ tenant, id: base });
    const all = conversation && messagesPath(conversation);
    if (all === undefined) return undefined;
    const path = root === undefined ? all : repliesPath(all, root);
    const found = await recent(graph, path, since);
    return found?.filter((message) => isBy(bot, message)).map(ownOf);
  };
}

/** Everything written since then; undefined where it cannot be read, or where there is too much of it. */
async function recent(
  graph: Graph,
  path: string,
  since: number,
): Promise<GraphMessage[] | undefined> {
  const found: GraphMessage[] = [];
  let quiet = 0;
  let pages = 0;
  for await (const { entries, isMore } of graph.pages(path)) {
    const news = messagesIn(entries).filter((message) => timeOf(message) >= since);
    found.push(...news);
    pages += 1;
    quiet = news.length === 0 ? quiet + 1 : 0;
    if (!isMore || quiet === QUIET_PAGES) return found;
    if (pages === MOST_PAGES) break;
  }
  return undefined;
}

/** Whether a bot wrote it. Graph names an app by its id, Teams a bot by the same behind `28:`. */
export function isBy(bot: string, message: GraphMessage): boolean {
  const writer = writerOf(message);
  if (writer === undefined || !('bot' in writer)) return false;
  const [own, other] = [bot, writer.bot].map((id) => id.replace(/^28:/, '').toLowerCase());
  return own === other;
}

function ownOf(message: GraphMessage): OwnMessage {
  return { activity: message.id, html: message.body?.content ?? '', cards: cardsOf(message) };
}

import { parseArgs } from 'node:util';
import { compareWith } from './checks/against.ts';
import { brokenRows, type Finding } from './checks/broken.ts';
import { conversationCounts, kindCounts, messageCounts, urgencyByMood } from './checks/counts.ts';
import { nearDuplicates, textsOf } from './checks/near-duplicates.ts';
import { tellsReport } from './checks/tells.ts';
import { loadConversations, loadMessages } from './corpus.ts';

/**
 * `npm run corpus:check`, or `npm run corpus:check -- --against DIR` to compare with public sets too: what is in the corpus, what could be
 * learned from it that should not be, and what is broken. Ends 1 where something is broken. A minute.
 */
const { values } = parseArgs({ options: { against: { type: 'string' } } });
const messages = loadMessages();
const conversations = loadConversations();
say('## What is in it', messageCounts(messages), kindCounts(messages), urgencyByMood(messages));
say(conversationCounts(conversations));
say('## What gives a label away', tellsReport(messages));

const alike: Finding = {
  what: 'texts too much alike',
  rows: nearDuplicates(textsOf(messages, conversations)).map(({ ids }) => ids.join(' and ')),
};
const outside =
  values.against === undefined ? undefined : compareWith(values.against, messages, conversations);
if (outside !== undefined) say('## What public sets have in common with it', outside.report);

const findings = [...brokenRows(messages, conversations), alike, ...(outside?.findings ?? [])];
const broken = findings.filter(({ rows }) => rows.length > 0);
say(
  '## What is broken',
  ...(broken.length === 0
    ? ['Nothing.']
    : broken.map(({ what, rows }) => `${what}: ${rows.join(', ')}`)),
);
process.exitCode = broken.length === 0 ? 0 : 1;

function say(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join('\n\n')}\n\n`);
}

import type { CaseSummary } from '../domain/case-summary.ts';

/** What `/triage help` answers. */
export const HELP = [
  '`/triage TEXT` tags a message, drafts a reply and calls a lead when it should.',
  '`/triage` alone lists the open cases of this channel and of those it is the staff channel of, most at risk first.',
  '`/triage help` shows this.',
].join('\n');

/** The open cases of a channel as Markdown lines, in the order given. */
export function queueText(summaries: readonly CaseSummary[]): string {
  if (summaries.length === 0) return 'No open cases here.';
  const lines = summaries.map((one) => {
    const tags = [one.urgency ?? 'not judged yet', `risk ${one.risk.toFixed(2)} ${one.trend}`];
    const owner = one.takenBy === undefined ? '' : ` · ${one.takenBy} has it`;
    return `${tags.join(' · ')}${owner} · ${verbatim(`${one.customerName ?? 'Customer'}: ${one.ask}`)}`;
  });
  return [`${summaries.length} open, most at risk first:`, ...lines].join('\n');
}

/** A stranger's words inside Markdown: as code on one line they cannot become a link, a mention, or a line of ours. */
function verbatim(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', '’').trim();
  return `\`${line}\``;
}

import type { ChannelKind } from './channel.ts';

/**
 * The one line that Heed says on coming into a channel: what it reads there and who sees what it makes of it. Customers may read it,
 * so it names nobody and nothing. Null: nobody has said yet what kind of channel it is.
 */
export function greetingText(kind: ChannelKind | null, watched: boolean): string {
  return `${READS[watched ? 'all' : 'asked']} ${SEES[kind ?? 'unknown']}`;
}

const READS = {
  all: 'Hello, I am Heed, a support assistant. I read the messages in this channel so that nobody waits too long.',
  asked:
    'Hello, I am Heed, a support assistant. In this channel I read only what I am asked to look at.',
};

const SEES: Record<ChannelKind | 'unknown', string> = {
  staff: 'What I make of it is shown in this channel, to the team alone.',
  help: 'What I make of it is shown to the support team alone.',
  customers:
    'What I make of it is shown to the support team alone; every answer here is sent by a person.',
  unknown:
    'What I make of it is shown to whoever asks me, alone. `/triage help` tells how to set this channel up.',
};

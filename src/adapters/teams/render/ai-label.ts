import type { Citation } from '../../../domain/reply.ts';
import { cleanLine, isSeen } from '../../clean.ts';
import { cut, LIMITS } from './limits.ts';

/**
 * Teams's label for what a machine wrote, with what it rests on (learn.microsoft.com, "Bot messages with AI-generated content"). A
 * message takes one such entity only; each claim's number stands beside its title in the card, as `[1]`.
 */
export function aiLabel(citations: readonly Citation[]): object {
  const claims = shownCitations(citations).map(({ id, title }, index) => ({
    '@type': 'Claim',
    position: index + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(cleanLine(title), LIMITS.citationName),
      abstract: cut(`Knowledge base: ${cleanLine(id)}`, LIMITS.citationAbstract),
    },
  }));
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(claims.length === 0 ? {} : { citation: claims }),
  };
}

/** Those that the label names, in the order in which it and the card number them. */
export function shownCitations(citations: readonly Citation[]): Citation[] {
  return citations.filter(({ title }) => isSeen(title)).slice(0, LIMITS.citations);
}

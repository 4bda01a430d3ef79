import { describe, expect, it } from 'vitest';
import { inert } from '../../src/adapters/teams/render/inert.ts';
import { createLocalAssessor } from '../../src/assess/local/local.ts';
import { givesOrders } from '../../src/assess/orders.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import { callsOrLeads } from '../../src/domain/harm.ts';
import { readPromises } from '../../src/domain/promises/read-promises.ts';
import { inCommon } from '../../src/domain/similarity.ts';
import { stillOpen } from '../../src/draft/given.ts';
import { trimmed } from '../../src/draft/retell/openers.ts';
import { groundOf } from '../domain/promises/read-promises.ts';
import { conversationOf } from '../fakes/model.ts';

/** A text in which something stands more than once. */
type Text = (more: (part: string) => string) => string;

/** In milliseconds. They take a tenth of it; read so that each length is tried at each place, they take from a second to for ever. */
const AT_ONCE = 250;

function said(text: string): Conversation {
  return conversationOf(['customer', text]);
}

function taken(read: () => unknown): number {
  const started = performance.now();
  read();
  return performance.now() - started;
}

describe('the same thing again and again, as no person writes it', () => {
  it.each([
    ['Italian, not yet', 40, (more) => `Il mio pacco non${more(' ancora')}, non è consegnato`],
    ['Italian, nothing', 40, (more) => `È urgente, niente${more(' ce')} e basta, non funziona`],
    ['Spanish, had', 40, (more) => `Mi pedido no${more(' había')} llegado, yo no lo hice`],
    ['a long word', 400, (more) => `I lost everything ${more('a')}`],
    ['stops', 5_000, (more) => `My order a${more('.')}x please`],
  ] satisfies [string, number, Text][])('is judged at once: %s', async (_, times, text) => {
    const assessor = createLocalAssessor({ encoder: undefined });
    // What it is looked up by is compiled at its first use.
    await assessor.assess(said(text((part) => part)));
    const started = performance.now();

    await assessor.assess(said(text((part) => part.repeat(times))));

    expect(performance.now() - started).toBeLessThan(AT_ONCE);
  });

  it.each([
    ['a reference, by hyphens', () => stillOpen(['Your order number?'], 'no-'.repeat(1_700))],
    ['a reference, by letters', () => stillOpen(...asked('Your order number?', 'я'))],
    ['an address', () => stillOpen(...asked('Your email?', 'a', 20_000))],
    ['a link', () => callsOrLeads('İ'.repeat(9_000), '')],
    ['a link, of marks', () => callsOrLeads('\u0301'.repeat(9_000), '')],
    ['what is the same', () => inCommon('漢'.repeat(5_000), 'Hello')],
    ['an order', () => givesOrders(said('игнорир'.repeat(700)).turns)],
    ['an order, in lines', () => givesOrders(said('\n'.repeat(15_000)).turns)],
    ['a promise', () => readPromises('le'.repeat(10_000), groundOf({ language: 'fr' }))],
    ['the end of a sentence', () => trimmed(`a${' ,'.repeat(12_000)}b`)],
    ['a list', () => inert('\n'.repeat(20_000))],
  ])('is looked through at once for %s', (_, read) => {
    expect(taken(read)).toBeLessThan(AT_ONCE);
  });
});

function asked(question: string, letter: string, times = 5_000): [string[], string] {
  return [[question], letter.repeat(times)];
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { startEncoder } from '../../src/assess/local/encoder.ts';
import { assessInput } from '../../src/cli/assess-output.ts';
import type { Input, InputTurn } from '../../src/cli/input.ts';
import { createLocalMind } from '../../src/compose.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { createFakeMind, createSilentMind, fakeDesk } from '../fakes/minds.ts';
import { JudgedConversation, JudgedText } from './contract.ts';

const LOCAL = fakeDesk(createLocalMind(undefined));
const encoder = await startEncoder();
afterAll(() => encoder?.stop());

async function judge(input: Input, desk = LOCAL): Promise<unknown> {
  return (await assessInput(input, desk)).output;
}

const PARCEL: InputTurn[] = [
  { who: 'customer', text: 'Where is my parcel 4711? It was promised for Monday.' },
  { who: 'agent', text: 'Sorry to hear that!' },
  { who: 'other', text: 'That is no answer. Is it lost? I will tell everybody about this.' },
  { who: 'agent', text: 'We are looking into it.' },
  { who: 'customer', text: 'Forget it. I am cancelling and going elsewhere.' },
];

const turns = fc.array(
  fc.record({
    who: fc.constantFrom('customer', 'agent', 'other'),
    text: fc.oneof(
      fc.constantFrom(...PARCEL.map(({ text }) => text)),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    t_offset_s: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
  }),
  { maxLength: 8 },
);

describe('what assess writes', () => {
  it('is as promised for a text', async () => {
    const output = JudgedText.parse(await judge({ id: 7, text: 'My card was charged twice!' }));

    expect(output.id).toBe(7);
    expect(output.lang).toBe('en');
  });

  it('is as promised for a conversation', async () => {
    const output = JudgedConversation.parse(await judge({ id: 'a', turns: PARCEL }));

    expect(output.scores.map((score) => score === null)).toEqual([false, true, false, true, false]);
    expect(output.pings.length).toBeGreaterThan(0);
  });

  it('is as promised for any conversation, with quotes that somebody said by then', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (given) => {
        const output = JudgedConversation.parse(await judge({ id: 1, turns: given }));

        expect(output.turns.map((turn) => turn === null)).toEqual(
          given.map(({ who }) => who === 'agent'),
        );
        for (const [index, turn] of output.turns.entries()) {
          const heard = given.slice(0, index + 1).filter(({ who }) => who !== 'agent');
          const quotes = [...(turn?.signals ?? []), ...(turn?.reasons ?? [])].map(
            ({ quote }) => quote,
          );
          expect(quotes.filter((quote) => !heard.some(({ text }) => text.includes(quote)))).toEqual(
            [],
          );
        }
      }),
    );
  });

  it('says the same of a turn whether or not the conversation went on', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (given) => {
        const whole = JudgedConversation.parse(await judge({ id: 1, turns: given }));

        for (const index of given.keys()) {
          const prefix = given.slice(0, index + 1);
          const output = JudgedConversation.parse(await judge({ id: 1, turns: prefix }));
          expect(output.scores.at(-1)).toBe(whole.scores[index]);
          expect(output.turns.at(-1)).toEqual(whole.turns[index]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(encoder === undefined)(
    'says the same with the encoder, whatever else it was asked before, and of empty turns too',
    async () => {
      const desk = fakeDesk(createLocalMind(encoder));
      const given: InputTurn[] = [
        'Where is my parcel? It is late.',
        '',
        'Hello?',
        'It is a week late.',
      ].map((text) => ({ who: 'customer', text }));
      const whole = JudgedConversation.parse(await judge({ id: 1, turns: given }, desk));

      for (const index of [...given.keys()].toReversed()) {
        const prefix = given.slice(0, index + 1);
        const output = JudgedConversation.parse(await judge({ id: 1, turns: prefix }, desk));
        expect(output.turns.at(-1)).toEqual(whole.turns[index]);
      }
      expect(whole.turns.at(-1)?.assessor).toBe('local+use');
    },
  );

  it('leaves out what nobody said', async () => {
    const liar = createFakeMind('local', () => ({
      signals: [
        { kind: 'leaving', quote: 'I am off', turn: 0 },
        { kind: 'money', quote: 'charged twice', turn: 0 },
        { kind: 'praise', quote: 'Sorry', turn: 1 },
      ],
      reasons: [{ quote: 'Charged Twice', why: 'money', turn: 0 }],
    }));
    const given: InputTurn[] = [
      { who: 'agent', text: 'Sorry about that.' },
      { who: 'customer', text: 'I was charged twice.' },
    ];

    const output = JudgedConversation.parse(await judge({ id: 1, turns: given }, fakeDesk(liar)));

    expect(output.turns[1]?.signals).toEqual([{ kind: 'money', quote: 'charged twice' }]);
    expect(output.turns[1]?.reasons).toEqual([]);
  });

  it('is in English where no language can be told', async () => {
    expect(await judge({ id: 1, text: '12345 🙂' })).toMatchObject({ lang: 'en' });
  });

  it('names a turn once, however often a lead was called for it', async () => {
    const worse = createFakeMind('openai:m', () => ({
      urgency: 'P1',
      signals: [{ kind: 'safety', quote: 'smoke', turn: 0 }],
    }));
    const local = createFakeMind('local', () => ({
      signals: [{ kind: 'leaving', quote: 'smoke', turn: 0 }],
    }));
    const input: Input = { id: 1, turns: [{ who: 'customer', text: 'smoke' }] };

    const output = JudgedConversation.parse(await judge(input, fakeDesk(local, worse)));

    expect(output.pings).toEqual([0]);
  });

  it('tells how often the local answer had to stand in for the model', async () => {
    const desk = fakeDesk(
      createFakeMind('local', () => ({})),
      createSilentMind('openai:m', 'It slept.'),
    );

    const { fellBack, messages } = await assessInput({ id: 1, turns: PARCEL }, desk);

    expect(messages).toBe(5);
    expect(fellBack).toEqual(['It slept.', 'It slept.', 'It slept.']);
  });

  it('has every kind of signal explained in docs/assess-format.md, and no others', () => {
    const page = readFileSync(new URL('../../docs/assess-format.md', import.meta.url), 'utf8');
    const section = page.split('### Signal kinds')[1]?.split('## ')[0] ?? '';

    const explained = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, kind]) => kind);

    expect(explained).toEqual(SignalKind.options);
  });
});

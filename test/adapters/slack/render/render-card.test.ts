import { describe, expect, it } from 'vitest';
import { readMenuChoice, readPurpose } from '../../../../src/adapters/slack/purpose.ts';
import { renderMessage } from '../../../../src/adapters/slack/render/render.ts';
import type { Card } from '../../../../src/domain/shown.ts';
import { PROMISE } from '../../../domain/samples.ts';
import { cardPosted, look, NOW, sampleAssessment, sampleDraft } from './said.ts';
import { readable } from './shown.ts';

function drawn(changes: Partial<Card> = {}): string {
  return readable(renderMessage(cardPosted(changes), look).blocks);
}

describe('a card', () => {
  it('says who it is about, every tag with its meaning, why, the draft and what can be done', () => {
    expect(drawn()).toBe(
      [
        '🟠 Robin · P2 blocked, or money or a near date at stake',
        'Risk 42% ↗ rising  ▁▄',
        'Warm: friendly and personal · anxious\u00a0●●●○○: reassure first',
        '<https://ours.slack.com/archives/C2/p1.2|Open the conversation> · judged by local',
        'Could you ask the carrier, please?',
        '| “it did not come” — a promise was missed',
        '---',
        'Draft',
        '| Hello Robin,\n\n1. I will ask the carrier within an hour.',
        'Rests on: Late parcels',
        '[Send!] [Edit] [Copy]',
        '[Offer a call-back] [Escalate] [Take] [Wrong tag] [Snooze] [Close] [⋮ Grant …, Promise kept …, Merge …, Split …, Log]',
      ].join('\n'),
    );
  });

  it.each([
    ['names the channel where no link to it is known', 'slack:T1/C2', 'in <#C2> · judged by local'],
    ['leads nowhere where it belongs to no channel', 'slack:T1/U2', 'judged by local'],
  ])('%s', (_, channel, line) => {
    const nowhere = { ...look, link: () => undefined };
    const posted = { ...cardPosted(), about: { channel } };

    expect(readable(renderMessage(posted, nowhere).blocks).split('\n')[3]).toBe(line);
  });

  it('says the same to who only hears it', () => {
    expect(renderMessage(cardPosted(), look).text).toBe(
      [
        'Robin · P2 · risk 42% ↗ rising · warm · anxious',
        'They ask: Could you ask the carrier, please?',
        '“it did not come” a promise was missed',
        'Draft: Hello Robin,',
        '',
        '1. I will ask the carrier within an hour.',
      ].join('\n'),
    );
  });

  it('has a button or a menu line for every action it is given, and for no other', () => {
    const shown = drawn({ actions: ['copy', 'take', 'split'] });

    expect(shown).toContain('[Copy]\n[Take] [⋮ Split …]');
    expect(shown).not.toMatch(/Send|Edit|Escalate|Merge|Close/);
  });

  it('gives every button the case and the draft it stands beside', () => {
    const { blocks } = renderMessage(cardPosted(), look);
    const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));

    for (const element of elements) {
      if (element.type === 'button') {
        expect(readPurpose(element.value ?? '')).toEqual({
          case: 'case-1',
          draft: 'case-1/draft/2/7',
        });
      }
    }
    const menu = elements.find((element) => element.type === 'overflow');
    expect(menu?.options.map(({ value }) => readMenuChoice(value ?? ''))).toEqual([
      ...['grant', 'kept', 'merge', 'split', 'log'].map((action) => ({ action, case: 'case-1' })),
    ]);
  });

  it('says what they may do, as strongly as they said it', () => {
    expect(drawn({ assessment: sampleAssessment({ churn: 'high', public: 'low' }) })).toContain(
      '▁▄ · they say they will leave, they may go public',
    );
    expect(drawn({ assessment: sampleAssessment({ style: null }) })).toContain(
      'Style not clear yet · anxious',
    );
  });

  it('shows promises with their time, the overdue ones marked', () => {
    const promise = { ...PROMISE, what: 'ring back', by: 'Ana', when: 'within 2 hours' };

    const shown = drawn({
      promises: [
        { ...promise, due: NOW - 60_000 },
        { ...promise, due: NOW + 60_000 },
        { ...promise, due: null },
      ],
    });

    expect(shown).toContain('⚠️ Ana promised: ring back, *overdue* since <!date^');
    expect(shown).toContain('Ana promised: ring back, within 2 hours (due <!date^');
    expect(shown).toContain('Ana promised: ring back, within 2 hours\n');
  });

  it('links earlier cases, counts the rest, and says what may be given', () => {
    const one = {
      case: 'c2',
      at: NOW,
      ask: 'Lost <again>',
      state: 'open' as const,
      channel: 'slack:T1/C2',
      thread: '9.1',
    };

    const shown = drawn({
      earlier: [one, one, one, one, one],
      mayGrant: ['a voucher', 'a courier'],
    });

    expect(shown).toContain(
      ': <https://ours.slack.com/archives/C2/p9.1|Lost &lt;again&gt;> (*open*)',
    );
    expect(shown).toContain('and 2 earlier\nYou may give: a voucher · a courier');
  });

  it('shows how promises stand, what was given, and an earlier case about the same thing first', () => {
    const promise = { ...PROMISE, by: 'Ana', when: '', due: NOW - 60_000 };
    const one = { case: 'c2', at: NOW, state: 'closed', channel: 'slack:T1/C2' } as const;

    const lines = drawn({
      promises: [
        { ...promise, what: 'send it', state: 'kept' },
        { ...promise, what: 'ring back', state: 'broken' },
        { ...promise, what: 'looking into it', kind: 'open', due: NOW + 60_000 },
      ],
      earlier: [
        { ...one, ask: 'Wrong size' },
        { ...one, ask: 'Lost again', same: true },
      ],
      granted: ['Ana granted a voucher', 'Lee granted <express> treatment'],
    }).split('\n');

    const from = lines.findIndex((line) => line.includes('send it'));
    expect(lines.slice(from, from + 7)).toEqual([
      '✔️ Ana promised: send it, kept',
      expect.stringMatching(/^⚠️ Ana promised: ring back, \*overdue\* since <!date/),
      expect.stringMatching(/^Ana said: “looking into it” \(an update is due <!date.*\)$/),
      expect.stringMatching(/^Earlier, <!date.*, \*about the same thing\*: <.*\|Lost again>$/),
      expect.stringMatching(/^Earlier, <!date.*: <.*\|Wrong size>$/),
      'Ana granted a voucher',
      'Lee granted &lt;express&gt; treatment',
    ]);
  });

  it.each([
    ['leads there', { url: 'https://there.example/' }, ': <https://there.example/|Lost>'],
    ['says where that is', {}, ': Lost (in Teams)'],
  ])('%s where an earlier case is on another platform', (_, url, line) => {
    const one = {
      case: 'c2',
      at: NOW,
      ask: 'Lost',
      state: 'closed',
      channel: 'teams:t/19:x',
    } as const;

    const shown = renderMessage(cardPosted({ earlier: [{ ...one, ...url }] }), {
      ...look,
      link: () => undefined,
    });

    expect(readable(shown.blocks)).toContain(line);
  });

  it('warns of what to look at twice before it is sent', () => {
    const shown = drawn({
      draft: sampleDraft({ stale: true, unsupported: ['It is in Leipzig.'] }),
    });

    expect(shown).toContain('Draft, out of date');
    expect(shown).toContain('⚠️ Robin has written since this was drafted.');
    expect(shown).toContain('⚠️ Nothing supports this: It is in Leipzig.');
  });

  it('counts the quotes it has no room for', () => {
    const reasons = ['a', 'b', 'c', 'd'].map((quote) => ({ quote, why: 'w', turn: 0 }));

    const shown = drawn({ assessment: sampleAssessment({ reasons }) });

    expect(shown).toContain('“b” — w (and 2 more)');
    expect(shown).not.toContain('“c”');
  });

  it('shows what is asked before anything is judged', () => {
    expect(drawn({ assessment: null, draft: null, actions: ['take'] })).toBe(
      '⚪ Robin\nReading …\n<https://ours.slack.com/archives/C2/p1.2|Open the conversation>\nCould you ask the carrier, please?\n[Take]',
    );
  });

  it('says who has it and until when it is put aside', () => {
    const shown = drawn({ takenBy: '<!here>', snoozedUntil: NOW });

    expect(shown).toContain('*&lt;!here&gt;* has it · put aside until <!date^');
  });

  it('leaves out why it was urgent once somebody has answered', () => {
    const shown = drawn({
      draft: null,
      takenBy: 'Ana',
      notes: ['Ana has sent a reply.'],
      actions: ['close'],
    });

    expect(shown).not.toContain('it did not come');
    expect(shown).toContain('• Ana has sent a reply.');
  });

  it('shrinks to a few lines once it is closed', () => {
    const shown = drawn({
      state: 'closed',
      takenBy: 'Ana',
      notes: ['Ana has sent a reply.'],
      actions: [],
    });

    expect(shown.split('\n')).toEqual([
      '✔️ Robin · closed',
      'Could you ask the carrier, please?',
      'Ana has sent a reply.',
      '<https://ours.slack.com/archives/C2/p1.2|Open the conversation> · *Ana* had it · judged by local',
    ]);
  });

  it('shows a draft whole up to what a message holds, and says so where it is cut', () => {
    const long = (length: number) =>
      cardPosted({ draft: sampleDraft({ text: 'word '.repeat(length / 5) }) });

    const whole = renderMessage(long(8_000), look);
    const cut = renderMessage(long(20_000), look);

    expect(readable(whole.blocks)).toContain('word '.repeat(1_600));
    expect(whole.degraded).toBeUndefined();
    expect(readable(cut.blocks)).toContain('\n… (cut here: “Copy” shows all of it)');
    expect(cut.degraded).toBe('cut to fit a message');
  });

  it('keeps room for a draft, however much stands beside it', () => {
    const long = '<&"'.repeat(1_000);
    const many = Array.from({ length: 20 }, () => long);
    const reasons = many.map((quote) => ({ quote, why: quote, turn: 0 }));
    const earlier = many.map((ask) => ({
      case: 'c',
      at: NOW,
      ask,
      state: 'open' as const,
      channel: 'slack:T1/C2',
      thread: '1763650000.000200',
    }));
    const promises = many.map((what) => ({ ...PROMISE, what, by: what, when: what, due: NOW + 1 }));
    const text = 'word '.repeat(2_000);

    const { blocks } = renderMessage(
      cardPosted({
        customer: long,
        ask: long,
        assessment: sampleAssessment({ reasons, churn: 'high', public: 'high', assessor: long }),
        draft: sampleDraft({
          text,
          stale: true,
          unsupported: many,
          citations: many.map((title) => ({ id: 'x', title })),
        }),
        notes: many,
        earlier,
        promises,
        mayGrant: many,
        takenBy: long,
        snoozedUntil: NOW,
      }),
      look,
    );

    expect(readable(blocks)).toContain(text.slice(0, 1_500));
  });

  it('holds an undelivered reply whole, line by line', () => {
    const note = `Ana's reply was not delivered. Send it by hand: “${'a line\n'.repeat(200)}”`;

    expect(drawn({ draft: null, notes: [note] })).toContain(note);
  });
});

import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/teams/purpose.ts';
import { renderMessage } from '../../../../src/adapters/teams/render/render.ts';
import type { Card } from '../../../../src/domain/shown.ts';
import { PROMISE } from '../../../domain/samples.ts';
import { actionsOf } from '../../../fakes/teams/screen.ts';
import { cardPosted, look, NOW, SHOP, sampleAssessment, sampleDraft } from './said.ts';
import { readable } from './shown.ts';

function drawn(changes: Partial<Card> = {}): string {
  return readable(renderMessage(cardPosted(changes), look).card);
}

const OPEN = '[Open the conversation <https://ours.example/l/message/19:shop@thread.tacv2/1.2>]';

describe('a card', () => {
  it('says who it is about, every tag with its meaning, why, the draft and what can be done', () => {
    expect(drawn()).toBe(
      [
        '🟠 Robin',
        'P2 blocked, or money or a near date at stake',
        'Risk 42% ↗ rising  ▁▄',
        'Warm: friendly and personal · Anxious ●●●○○: reassure first',
        'judged by local',
        'Could you ask the carrier, please?',
        '“it did not come” — a promise was missed',
        '| Draft',
        '| Hello Robin,',
        '| 1. I will ask the carrier within an hour.',
        '| Rests on [1] Late parcels',
        '[Send!] [Edit] [Copy]',
        `[Offer a call-back] [Take] [Escalate] [Close] ${OPEN} [⋮ Grant] [⋮ Promise kept] [⋮ Wrong tag] [⋮ Snooze] [⋮ Merge] [⋮ Split] [⋮ Log]`,
      ].join('\n'),
    );
  });

  it('says in a notification who it is about, how urgent it is and what they ask', () => {
    const { summary, text } = renderMessage(cardPosted(), look);

    expect(summary).toBe('🟠 Robin · P2 · risk 42% · Could you ask the carrier, please?');
    expect(text).toBeUndefined();
  });

  it.each([
    ['names the channel where no link to it is known', SHOP, 'in Brightcart · judged by local'],
    ['leads nowhere where it belongs to no channel we know', 'teams:t/x', 'judged by local'],
  ])('%s', (_, channel, line) => {
    const nowhere = { ...look, link: () => undefined };
    const posted = { ...cardPosted(), about: { channel } };

    expect(readable(renderMessage(posted, nowhere).card).split('\n')[4]).toBe(line);
  });

  it('gives every button the case and the draft it stands beside', () => {
    const { card } = renderMessage(cardPosted(), look);

    const executes = actionsOf({ ...card }).filter(({ type }) => type === 'Action.Execute');
    expect(executes.map(({ data }) => readPurpose(data)?.heed)).toEqual(
      Array.from({ length: 14 }, () => ({ case: 'case-1', draft: 'case-1/draft/2/7' })),
    );
  });

  it('says what they may do, as strongly as they said it', () => {
    expect(drawn({ assessment: sampleAssessment({ churn: 'high', public: 'low' }) })).toContain(
      '▁▄ · they say they will leave, they may go public',
    );
    expect(drawn({ assessment: sampleAssessment({ style: null }) })).toContain(
      'Style not clear yet · Anxious',
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

    expect(shown).toContain('⚠️ Ana promised: ring back, overdue since 20 Nov, 17:03 UTC\n');
    expect(shown).toContain('Ana promised: ring back, within 2 hours (due 20 Nov, 17:05 UTC)\n');
    expect(shown).toContain('\nAna promised: ring back, within 2 hours\n');
  });

  it('links earlier cases, counts the rest, and says what may be given', () => {
    const place = { channel: SHOP, thread: '9.1' };
    const one = { case: 'c2', at: NOW, ask: 'Lost again', state: 'open' as const, ...place };

    const shown = drawn({
      earlier: [one, one, one, one, one],
      mayGrant: ['a voucher', 'a courier'],
    });

    expect(shown).toContain(
      'Earlier, 20 Nov 2026: Lost again (open) <https://ours.example/l/message/19:shop@thread.tacv2/9.1>',
    );
    expect(shown).toContain('and 2 earlier\nYou may give: a voucher · a courier');
  });

  it('shows how promises stand, what was given, and an earlier case about the same thing first', () => {
    const promise = { ...PROMISE, by: 'Ana', when: '', due: NOW - 60_000 };
    const one = { case: 'c2', at: NOW, state: 'closed', channel: SHOP } as const;

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
      '⚠️ Ana promised: ring back, overdue since 20 Nov, 17:03 UTC',
      'Ana said: “looking into it” (an update is due 20 Nov, 17:05 UTC)',
      expect.stringMatching(/^Earlier, 20 Nov 2026, about the same thing: Lost again /),
      expect.stringMatching(/^Earlier, 20 Nov 2026: Wrong size /),
      'Ana granted a voucher',
      expect.stringMatching(/^Lee granted <.?express> treatment$/),
    ]);
  });

  it.each([
    ['leads there', { url: 'https://there.example/' }, ': Lost <https://there.example/>'],
    ['says where that is', {}, ': Lost (in Slack)'],
  ])('%s where an earlier case is on another platform', (_, url, line) => {
    const one = {
      case: 'c2',
      at: NOW,
      ask: 'Lost',
      state: 'closed',
      channel: 'slack:T1/C2',
    } as const;

    const shown = renderMessage(cardPosted({ earlier: [{ ...one, ...url }] }), {
      ...look,
      link: () => undefined,
    });

    expect(readable(shown.card)).toContain(line);
  });

  it('warns of what to look at twice before it is sent', () => {
    const unsupported = ['It is in Leipzig.', 'b', 'c', 'd', 'e'];

    const shown = drawn({ draft: sampleDraft({ stale: true, unsupported }) });

    expect(shown).toContain('| Draft, out of date');
    expect(shown).toContain('| ⚠️ Robin has written since this was drafted.');
    expect(shown).toContain('| ⚠️ Nothing supports this: It is in Leipzig.');
    expect(shown).toContain('| ⚠️ and 2 more without support');
  });

  it('counts the quotes it has no room for', () => {
    const reasons = ['a', 'b', 'c', 'd'].map((quote) => ({ quote, why: 'w', turn: 0 }));

    const shown = drawn({ assessment: sampleAssessment({ reasons }) });

    expect(shown).toContain('“b” — w\nand 2 more');
    expect(shown).not.toContain('“c”');
  });

  it('shows what is asked before anything is judged', () => {
    expect(drawn({ assessment: null, draft: null, actions: ['take'] })).toBe(
      `⚪ Robin\nReading …\nCould you ask the carrier, please?\n[Take] ${OPEN}`,
    );
  });

  it('says who has it and until when it is put aside', () => {
    const shown = drawn({ takenBy: 'Ana', snoozedUntil: NOW });

    expect(shown).toContain('Ana has it · put aside until 20 Nov, 17:04 UTC');
  });

  it('leaves out why it was urgent once somebody has answered', () => {
    const notes = ['Ana has sent a reply.'];

    const shown = drawn({ draft: null, takenBy: 'Ana', notes, actions: ['close'] });

    expect(shown).not.toContain('it did not come');
    expect(shown).toContain('• Ana has sent a reply.');
  });

  it('shrinks to a few lines once it is closed', () => {
    const notes = ['Ana has sent a reply.'];
    const closed = cardPosted({ state: 'closed', takenBy: 'Ana', notes, draft: null, actions: [] });

    const { card, summary } = renderMessage(closed, look);

    expect(readable(card).split('\n')).toEqual([
      '✔️ Robin · closed',
      'Could you ask the carrier, please?',
      '• Ana has sent a reply.',
      'Ana had it · judged by local',
      OPEN,
    ]);
    expect(summary).toBe('Robin · closed · Could you ask the carrier, please?');
  });

  it('shows a draft whole up to what a message holds, and says so where it is cut', () => {
    const long = (length: number) =>
      cardPosted({ draft: sampleDraft({ text: 'word '.repeat(length / 5) }) });

    const whole = renderMessage(long(20_000), look);
    const cut = renderMessage(long(60_000), look);

    expect(readable(whole.card)).toContain('word '.repeat(3_999));
    expect(whole.degraded).toBeUndefined();
    expect(readable(cut.card)).toContain('word '.repeat(5_000));
    expect(readable(cut.card)).toContain('\n| … (cut here: “Copy” shows all of it)');
    expect(cut.degraded).toBe('cut to fit a message');
  });

  it('holds an undelivered reply whole, line by line', () => {
    const note = `Ana's reply was not delivered. Send it by hand: “${'a line\n'.repeat(200)}”`;

    expect(drawn({ draft: null, notes: [note] })).toContain(note);
  });

  it('shows no line of a draft as a list, which phones would number anew', () => {
    const { card } = renderMessage(cardPosted(), look);

    expect(JSON.stringify(card)).toContain('1.\u00a0I will ask the carrier');
  });
});

describe('Teams’s label for what a machine wrote', () => {
  const citations = Array.from({ length: 30 }, (_, index) => ({
    id: 'x'.repeat(300),
    title: `${index} ${'t'.repeat(200)}`,
  }));

  it('stands on a card with a draft, once, and thumbs with it', () => {
    const { entities, feedback } = renderMessage(cardPosted(), look);

    expect(entities).toEqual([
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'Late parcels',
              abstract: 'Knowledge base: late',
            },
          },
        ],
      },
    ]);
    expect(feedback).toBe(true);
  });

  it.each([
    ['a card without a draft', cardPosted({ draft: null })],
    ['a closed card', cardPosted({ state: 'closed' })],
  ])('does not stand on %s', (_, said) => {
    const { entities, feedback } = renderMessage(said, look);

    expect([entities, feedback]).toEqual([[], false]);
  });

  it('names no more than Teams takes, and the card says the number of each', () => {
    const { entities, card } = renderMessage(
      cardPosted({ draft: sampleDraft({ citations }) }),
      look,
    );

    const label = JSON.stringify(entities);
    const positions = [...label.matchAll(/"position":(\d+)/g)].map(([, number]) => number);
    const [names, abstracts] = ['name', 'abstract'].map((key) =>
      [...label.matchAll(new RegExp(`"${key}":"([^"]*)"`, 'g'))].map(
        ([, text = '']) => text.length,
      ),
    );
    expect(positions.length).toBeGreaterThan(1);
    expect(positions.length).toBeLessThanOrEqual(20);
    expect(positions.filter((number) => !readable(card).includes(`[${number}]`))).toEqual([]);
    expect(Math.max(...(names ?? []))).toBeLessThanOrEqual(80);
    expect(Math.max(...(abstracts ?? []))).toBeLessThanOrEqual(160);
  });
});

import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/slack/purpose.ts';
import { renderMessage } from '../../../../src/adapters/slack/render/render.ts';
import type { Brief } from '../../../../src/domain/shown.ts';
import { PROMISE } from '../../../domain/samples.ts';
import { look, NOW, pingSent } from './said.ts';
import { readable } from './shown.ts';

function drawn(changes: Partial<Brief> = {}): string {
  return readable(renderMessage(pingSent(changes), look).blocks);
}

describe('a ping', () => {
  it('calls the lead, says why now and what to do first, then what happened', () => {
    expect(drawn()).toBe(
      [
        '🟠 @U7 Robin needs you · P2 · risk 61%',
        'Why now: a promise was missed',
        'First move: Own the missed promise by name.',
        'They ask: Could you ask the carrier, please?',
        'So far',
        '* Robin: where is it?',
        '* Ana: on its way.',
        '| “it did not come” — a broken promise',
        'You may give: a courier today',
        '<https://ours.slack.com/archives/C2/p|Open the conversation>',
        '---',
        'Draft',
        '| Hello Robin, a courier brings it today.',
        '[I have it!] [Pass on] [Not needed]',
      ].join('\n'),
    );
  });

  it('says the same to who only hears it, and calls them there too', () => {
    expect(renderMessage(pingSent(), look).text.split('\n')).toEqual([
      '<@U7> Robin needs you (P2, risk 61%)',
      'Why now: a promise was missed',
      'First move: Own the missed promise by name.',
      'They ask: Could you ask the carrier, please?',
      'Robin: where is it?',
      'Ana: on its way.',
      'Draft: Hello Robin, a courier brings it today.',
    ]);
  });

  it('names a lead whom Slack does not know, and calls nobody', () => {
    const { text, blocks } = renderMessage(pingSent({ lead: 'lee', leadName: '<!channel>' }), look);

    expect(text).toContain('&lt;!channel&gt; Robin needs you');
    expect(readable(blocks)).toContain('🟠 <!channel> Robin needs you');
    expect(JSON.stringify(blocks)).not.toContain('"user"');
  });

  it('tells a long story by its beginning and its end', () => {
    const story = Array.from({ length: 20 }, (_, index) => `line ${index}`);

    const lines = drawn({ story })
      .split('\n')
      .filter((line) => line.startsWith('* '));

    expect(lines).toEqual([0, 14, 15, 16, 17, 18, 19].map((index) => `* line ${index}`));
  });

  it('shows what was promised and is overdue', () => {
    const promises = [
      { ...PROMISE, what: 'ring back', by: 'Ana', when: 'by noon', due: NOW - 1_000 },
    ];

    expect(drawn({ promises })).toContain('⚠️ Ana promised: ring back, *overdue* since');
  });

  it('has only the buttons it is given, about its case', () => {
    const { blocks } = renderMessage(pingSent({ actions: ['not-needed'] }), look);

    const elements = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(elements.map((one) => (one.type === 'button' ? one.text.text : one.type))).toEqual([
      'Not needed',
    ]);
    expect(
      elements.map((one) => (one.type === 'button' ? readPurpose(one.value ?? '') : '')),
    ).toEqual([{ case: 'case-1' }]);
  });

  it('is one line without buttons once somebody has answered', () => {
    const { text, blocks } = renderMessage(pingSent({}, 'Lee has it.'), look);

    expect(text).toBe('Lee was called about Robin: Lee has it.');
    expect(readable(blocks)).toBe(
      '✔️ Lee was called about Robin: Lee has it. · Open the conversation',
    );
  });

  it('calls everybody it is for at once, those of elsewhere by name, and counts who is left', () => {
    const others = [
      { id: 'slack:T1/U8', name: 'Bo' },
      { id: 'teams:t/mel', name: 'Mel' },
      { id: 'slack:T2/U9', name: 'Kim' },
      ...['A', 'B', 'C'].map((name) => ({ id: `slack:T1/${name}`, name })),
    ];

    const { text, blocks } = renderMessage(pingSent({ others }), look);

    expect(readable(blocks).split('\n')[0]).toBe(
      '🟠 @U7, @U8, Mel, Kim, @A +2 · Robin needs you · P2 · risk 61%',
    );
    expect(text.split('\n')[0]).toBe(
      '<@U7> <@U8> <@A> Mel, Kim +2 · Robin needs you (P2, risk 61%)',
    );
  });

  it('names the group it is for', () => {
    const { text, blocks } = renderMessage(pingSent({ group: '<night> on call' }), look);

    expect(readable(blocks).split('\n')[0]).toBe(
      '🟠 <night> on call: @U7 · Robin needs you · P2 · risk 61%',
    );
    expect(text).toContain('<@U7> &lt;night&gt; on call · Robin needs you');
  });

  it('says why they are called, who was passed over, and who was called before', () => {
    const why = ['looks after billing', 'writes German'];
    const passed = [{ name: 'Tom', why: 'is off until Mon 09:00' }];
    const calledBefore = ['Bo: No answer in 15 minutes; Lee was called'];

    const lines = drawn({ routing: { why, passed }, calledBefore }).split('\n');

    expect(lines.slice(3, 8)).toEqual([
      'You, because: looks after billing, writes German',
      'Not Tom, who is off until Mon 09:00',
      'Called before',
      '* Bo: No answer in 15 minutes; Lee was called',
      'They ask: Could you ask the carrier, please?',
    ]);
  });

  it('leads to a conversation in Teams, or says that it is there', () => {
    const channel = 'teams:t/19:x@thread.tacv2';
    const said = (url: object) => readable(renderMessage(about(url), nowhere).blocks);
    const about = (url: object) => ({ ...pingSent(), about: { channel, ...url } });
    const nowhere = { ...look, link: () => undefined };

    expect(said({ url: 'https://teams.example/l?a=1&b=|2' })).toContain(
      '\n<https://teams.example/l?a=1&amp;b=%7C2|Open the conversation>\n',
    );
    expect(said({})).toContain('\nYou may give: a courier today\nin Teams\n');
  });

  it('names all who were called once somebody has answered', () => {
    const others = [{ id: 'slack:T1/U8', name: 'Bo' }];

    const { text } = renderMessage(pingSent({ others }, 'Bo has it.'), look);

    expect(text).toBe('Lee, Bo were called about Robin: Bo has it.');
  });
});

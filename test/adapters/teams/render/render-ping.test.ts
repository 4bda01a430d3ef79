import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/teams/purpose.ts';
import { renderMessage } from '../../../../src/adapters/teams/render/render.ts';
import type { Brief } from '../../../../src/domain/shown.ts';
import { PROMISE } from '../../../domain/samples.ts';
import { actionsOf } from '../../../fakes/teams/screen.ts';
import { nodesIn } from './nodes.ts';
import { calling, LEE, look, NOW, pingSent } from './said.ts';
import { readable } from './shown.ts';

function drawn(changes: Partial<Brief> = {}): string {
  return readable(renderMessage(pingSent(changes), calling).card);
}

const OPEN = '[Open the conversation <https://ours.example/l/message/19:shop@thread.tacv2/>]';

describe('a ping', () => {
  it('calls the lead, says why now and what to do first, then what happened', () => {
    expect(drawn()).toBe(
      [
        '<at>Lee Song</at>',
        '🟠 Robin needs you · P2 · risk 61%',
        'Why now: a promise was missed',
        'First move: Own the missed promise by name.',
        'They ask: Could you ask the carrier, please?',
        'So far',
        '• Robin: where is it?',
        '• Ana: on its way.',
        '“it did not come” — a broken promise',
        'You may give: a courier today',
        '| Draft',
        '| Hello Robin, a courier brings it today.',
        `[I have it!] [Pass on] [Not needed] ${OPEN}`,
      ].join('\n'),
    );
  });

  it('says in a notification who is called, about whom and why now', () => {
    expect(renderMessage(pingSent(), calling).summary).toBe(
      'Lee: Robin needs you. a promise was missed',
    );
  });

  it.each(['Lee Song', 'A & B', '<b>Lee</b> [x](https://evil.example) *_~`|\\', 'l'.repeat(300)])(
    'mentions %j by a text and an entity that agree to the letter',
    (name) => {
      const mention = { id: '29:lee', name };

      const { card } = renderMessage(pingSent(), { ...look, mentions: new Map([[LEE, mention]]) });

      const [entity, ...more] = nodesIn(card?.msteams.entities);
      const lines = nodesIn(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [text] : []));
      expect(entity).toMatchObject({ type: 'mention', mentioned: { id: '29:lee' } });
      expect(lines).toEqual([entity?.text]);
      expect(entity?.text).toMatch(/^<at>[^<>[\]*_`\\]+<\/at>$/);
      expect(more).toEqual([]);
    },
  );

  it.each([
    ['whom Teams does not know', look],
    [
      'whose name shows nothing',
      { ...look, mentions: new Map([[LEE, { id: '29:lee', name: '\u200b' }]]) },
    ],
  ])('names a lead %s, and calls nobody', (_, known) => {
    const { card } = renderMessage(pingSent({ leadName: '<at>Everyone</at>' }), known);

    expect(readable(card)).toMatch(/^<\u200b?at>Everyone/);
    expect(nodesIn(card).filter(({ type }) => type === 'TextBlock')).toEqual([]);
    expect(card?.msteams).toEqual({ width: 'Full' });
  });

  it.each([
    ['stands where there is a draft', 'Hello Robin', 1],
    ['does not stand where there is none', null, 0],
    ['does not stand where the draft shows nothing', ' \n\u200b', 0],
  ])('the label for what a machine wrote %s', (_, draft, count) => {
    const { entities, feedback, card } = renderMessage(pingSent({ draft }), calling);

    expect(entities).toHaveLength(count);
    expect(feedback).toBe(count === 1);
    expect(readable(card).includes('| Draft')).toBe(count === 1);
  });

  it('tells a long story by its beginning and its end', () => {
    const story = Array.from({ length: 20 }, (_, index) => `line ${index}`);

    const lines = drawn({ story })
      .split('\n')
      .filter((line) => line.startsWith('• '));

    expect(lines).toEqual([0, 14, 15, 16, 17, 18, 19].map((index) => `• line ${index}`));
  });

  it('shows what was promised and is overdue', () => {
    const promises = [
      { ...PROMISE, what: 'ring back', by: 'Ana', when: 'by noon', due: NOW - 1_000 },
    ];

    expect(drawn({ promises })).toContain(
      '⚠️ Ana promised: ring back, overdue since 20 Nov, 17:03 UTC',
    );
  });

  it('has only the buttons it is given, about its case', () => {
    const { card } = renderMessage(pingSent({ actions: ['not-needed'] }), calling);

    const executes = actionsOf({ ...card }).filter(({ type }) => type === 'Action.Execute');
    expect(executes.map(({ title }) => title)).toEqual(['Not needed']);
    expect(executes.map(({ data }) => readPurpose(data))).toEqual([
      { heed: { case: 'case-1' }, verb: 'not-needed' },
    ]);
  });

  it('is one line that calls nobody, with the way to the conversation alone, once somebody has answered', () => {
    const { card, summary, entities } = renderMessage(pingSent({}, 'Lee has it.'), calling);

    expect(readable(card)).toBe(`✔️ Lee was called about Robin: Lee has it.\n${OPEN}`);
    expect(summary).toBe('Lee was called about Robin: Lee has it.');
    expect([entities, card?.msteams]).toEqual([[], { width: 'Full' }]);
  });

  it('calls everybody whom Teams knows at once, names the others, and counts who is left', () => {
    const names = ['Bo', 'Mel', 'Kim', 'A', 'B', 'C'];
    const others = names.map((name) => ({ id: `teams:t/${name}`, name }));
    const known = new Map([
      [LEE, { id: '29:lee', name: 'Lee' }],
      ['teams:t/Bo', { id: '29:bo', name: 'Bo' }],
      ['teams:t/Kim', { id: '29:kim', name: 'Kim' }],
    ]);

    const { card, summary } = renderMessage(pingSent({ others }), { ...look, mentions: known });

    expect(readable(card).split('\n').slice(0, 3)).toEqual([
      '<at>Lee</at>, <at>Bo</at>, <at>Kim</at>',
      'Mel, A +2',
      '🟠 Robin needs you · P2 · risk 61%',
    ]);
    expect(card?.msteams.entities).toMatchObject(
      ['lee', 'bo', 'kim'].map((name) => ({ mentioned: { id: `29:${name}` } })),
    );
    expect(summary).toBe('Lee, Bo, Mel, Kim, A +2: Robin needs you. a promise was missed');
  });

  it('calls one of two by the same name, and names the other', () => {
    const others = [{ id: 'teams:t/lee', name: 'Lee Song' }];
    const known = new Map([
      [LEE, { id: '29:lee', name: 'Lee Song' }],
      ['teams:t/lee', { id: '29:other', name: 'Lee Song' }],
    ]);

    const { card } = renderMessage(pingSent({ others }), { ...look, mentions: known });

    expect(readable(card).split('\n').slice(0, 2)).toEqual(['<at>Lee Song</at>', 'Lee Song']);
    expect(card?.msteams.entities).toMatchObject([{ mentioned: { id: '29:lee' } }]);
  });

  it('names the group it is for', () => {
    expect(drawn({ group: 'night on call' }).split('\n').slice(0, 2)).toEqual([
      'night on call',
      '<at>Lee Song</at>',
    ]);
  });

  it('says why they are called, who was passed over, and who was called before', () => {
    const why = ['looks after billing', 'writes German'];
    const passed = [{ name: 'Tom', why: 'is off until Mon 09:00' }];
    const calledBefore = ['Bo: No answer in 15 minutes; Lee was called'];

    const lines = drawn({ routing: { why, passed }, calledBefore }).split('\n');

    expect(lines.slice(4, 9)).toEqual([
      'You, because: looks after billing, writes German',
      'Not Tom, who is off until Mon 09:00',
      'Called before',
      '• Bo: No answer in 15 minutes; Lee was called',
      'They ask: Could you ask the carrier, please?',
    ]);
  });

  it('leads to a conversation in Slack, or says that it is there', () => {
    const said = (url: object) => readable(renderMessage(about(url), nowhere).card);
    const about = (url: object) => ({ ...pingSent(), about: { channel: 'slack:T1/C2', ...url } });
    const nowhere = { ...calling, link: () => undefined, nameOf: () => undefined };

    expect(said({ url: 'https://x.slack.com/archives/C2' })).toContain(
      '[Open the conversation <https://x.slack.com/archives/C2>]',
    );
    expect(said({})).toContain('\nin Slack\n');
  });

  it('names all who were called once somebody has answered', () => {
    const others = [{ id: 'slack:T1/U8', name: 'Bo' }];

    const { summary } = renderMessage(pingSent({ others }, 'Bo has it.'), calling);

    expect(summary).toBe('Lee, Bo were called about Robin: Bo has it.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsOf,
  type GraphMessage,
  inOrder,
  messagesIn,
  textOf,
  timeOf,
  writerOf,
} from '../../../../src/adapters/teams/web/graph-message.ts';

const robin = {
  id: '1700000000000',
  messageType: 'message',
  createdDateTime: '2023-11-14T22:13:20.000Z',
  deletedDateTime: null,
  subject: null,
  from: { application: null, user: { id: '0B1B', displayName: ' Robin ' } },
  body: { contentType: 'html', content: '<p>Where is my <b>parcel</b>?</p>' },
  attachments: [],
};

function message(given: object = {}): GraphMessage {
  const [read] = messagesIn([{ ...robin, ...given }]);
  if (read === undefined) throw new Error('That is no message.');
  return read;
}

describe('a message as Graph tells it', () => {
  it('says what was written, when and by whom', () => {
    expect(textOf(message())).toBe('Where is my parcel?');
    expect(timeOf(message())).toBe(1_700_000_000_000);
    expect(writerOf(message())).toEqual({ user: '0B1B', aadObjectId: '0b1b', name: 'Robin' });
  });

  it('says plain text as it stands, under its headline', () => {
    const body = { contentType: 'text', content: '1 < 2 &amp; 3' };

    expect(textOf(message({ body, subject: 'Sums' }))).toBe('Sums\n1 < 2 &amp; 3');
  });

  it('names files where there are no words', () => {
    const attachments = [
      { contentType: 'reference', name: 'bill.pdf' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: '{}' },
    ];

    expect(textOf(message({ body: { content: '<p></p>' }, attachments }))).toBe(
      '(a file: bill.pdf)',
    );
    expect(textOf(message({ attachments }))).toBe('Where is my parcel?');
    expect(cardsOf(message({ attachments }))).toEqual(['{}']);
  });

  it('of an app is a bot’s, and of nobody nobody’s', () => {
    const from = { user: null, application: { id: 'APP', displayName: 'Flow' } };

    expect(writerOf(message({ from }))).toEqual({ bot: '28:APP' });
    expect(writerOf(message({ from: null }))).toBeUndefined();
  });

  it('is as old as its name where the time is missing', () => {
    expect(timeOf(message({ createdDateTime: null }))).toBe(1_700_000_000_000);
    expect(timeOf(message({ createdDateTime: 'soon', id: 'x' }))).toBe(0);
  });
});

describe('the messages of a list', () => {
  it.each([
    ['was deleted', { deletedDateTime: '2023-11-14T22:13:21.000Z' }],
    ['Teams itself says', { messageType: 'systemEventMessage' }],
    ['is of a kind to come', { messageType: 'unknownFutureValue' }],
    ['one person alone sees', { recipient: { id: 'x' } }],
    ['has no id', { id: '' }],
  ])('hold nothing that %s', (_, given) => {
    expect(messagesIn([{ ...robin, ...given }])).toEqual([]);
  });

  it('say something sensible, whatever Graph tells', () => {
    const maybe = fc.option(fc.string());
    const entry = fc.record({
      id: fc.constantFrom('1700000000000', 'AAMkAD-1'),
      createdDateTime: maybe,
      subject: maybe,
      body: fc.record({ contentType: fc.constantFrom('html', 'text', null), content: maybe }),
      from: fc.record({ user: fc.option(fc.record({ id: maybe, displayName: maybe })) }),
      attachments: fc.oneof(fc.anything(), fc.array(fc.record({ contentType: maybe }))),
    });

    fc.assert(
      fc.property(entry, fc.anything(), (told, nonsense) => {
        const [read, ...others] = messagesIn([told, nonsense]);
        if (read === undefined) throw new Error('The message was lost.');
        expect(others).toEqual([]);
        expect(textOf(read).isWellFormed()).toBe(true);
        expect(timeOf(read)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stand oldest first', () => {
    const late = message({ id: '2', createdDateTime: '2023-11-14T23:00:00Z' });

    expect(inOrder([late, message()]).map(({ id }) => id)).toEqual(['1700000000000', '2']);
  });
});

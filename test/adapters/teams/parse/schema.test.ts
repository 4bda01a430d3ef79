import { describe, expect, it } from 'vitest';
import { Activity } from '../../../../src/adapters/teams/parse/parse.ts';
import { fixture, NAMES } from './fixtures.ts';

describe('the envelope of an activity', () => {
  it.each(NAMES)('is read: %s', (name) => {
    expect(Activity.safeParse(fixture(name)).success).toBe(true);
  });

  it('needs nothing but a type', () => {
    expect(Activity.safeParse({ type: 'message' }).success).toBe(true);
  });

  it('drops what Heed does not read', () => {
    const read = Activity.parse({ ...fixture('channel-message'), secret: 1 });

    expect(read).not.toHaveProperty('secret');
    expect(read.attachments?.[0]).not.toHaveProperty('content');
  });

  it.each([
    ['no type', { type: undefined }],
    ['a type that is a number', { type: 5 }],
    ['an empty type', { type: '' }],
    ['text that is a number', { text: 5 }],
    ['an id that is an object', { id: {} }],
    ['an id with a blank in it', { id: 'a b' }],
    ['an id with something unseen in it', { id: 'a\0' }],
    ['an id without end', { id: 'a'.repeat(1_001) }],
    ['a sender that is a word', { from: 'Ana' }],
    ['a sender whose id is a number', { from: { id: 29 } }],
    ['a conversation that is a word', { conversation: 'here' }],
    ['a recipient that is targeted by a word', { recipient: { isTargeted: 'yes' } }],
    ['a tenant that is a word', { channelData: { tenant: 'ours' } }],
    ['entities that are no list', { entities: {} }],
    ['a mention of a number', { entities: [{ type: 'mention', mentioned: 7 }] }],
    ['attachments that are no list', { attachments: 'x' }],
    ['members that are words', { membersAdded: ['Ana'] }],
    ['a reaction that is a word', { reactionsAdded: ['like'] }],
    ['an address that is a number', { serviceUrl: 1 }],
  ])('is refused with %s', (_what, changes) => {
    const body = { ...fixture('channel-message'), ...changes };

    expect(Activity.safeParse(body).success).toBe(false);
  });

  it.each([null, undefined, 'message', 5, [], [{ type: 'message' }]])(
    'is refused where there is none: %j',
    (body) => {
      expect(Activity.safeParse(body).success).toBe(false);
    },
  );

  it('makes what people wrote fit to be kept', () => {
    const text = 'nul\0 and half \ud83d of one';
    const read = Activity.parse({ type: 'message', text, from: { name: text } });

    expect(read.text).toBe('nul\ufffd and half \ufffd of one');
    expect(read.from?.name).toBe(read.text);
  });
});

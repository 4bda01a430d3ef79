import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writePurpose } from '../../../../src/adapters/teams/purpose.ts';
import {
  ANA,
  CARD,
  CHAT,
  DESK,
  fixture,
  incoming,
  inShop,
  type Json,
  LATER,
  parsed,
  REPLY,
  ROBIN,
  ROOT,
  SHOP,
  shared,
  TENANT,
} from './fixtures.ts';

const UNKNOWN = [{ kind: 'unknown-invoke' }];

const Told = z.looseObject({ messagePayload: z.looseObject({}) });

/** The activity with another message in it. */
function withPayload(changes: Json): Json {
  const value = Told.parse(fixture('message-menu').value);
  return { value: { ...value, messagePayload: { ...value.messagePayload, ...changes } } };
}

describe('Heed’s entry in a message’s menu', () => {
  it('points at the message, and tells it', () => {
    expect(parsed('message-menu')).toEqual([
      {
        kind: 'asked',
        author: ANA,
        door: 'dialog',
        isPrivate: true,
        incoming: {
          ...shared,
          key: `teams:${TENANT}:pointed-at:${SHOP}:f:19ccc884-c792-45ef-8f40-d0ff43dcca71`,
          at: Number(LATER),
          kind: 'pointed-at',
          message: REPLY,
          thread: ROOT,
          wish: 'triage',
          conversation: [
            {
              message: REPLY,
              text: '@Ana Bellcarver, still nothing & no word.\n\nRobin',
              at: Number(REPLY),
              by: {
                id: `teams:${TENANT}/${ROBIN.aadObjectId}`,
                name: 'Robin Quill',
                side: 'customer',
              },
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['at the head of its thread', { id: ROOT }],
    ['of a chat', { id: REPLY, replyToId: null }],
  ])('points at one %s without a thread', (_which, changes) => {
    const conversation = inShop(changes.id === ROOT ? ROOT : undefined);
    const pointed = incoming('message-menu', { ...withPayload(changes), conversation });

    expect(pointed).toMatchObject({ kind: 'pointed-at', message: changes.id });
    expect(pointed).not.toHaveProperty('thread');
  });

  it('takes the thread from the message where the conversation names none', () => {
    expect(incoming('message-menu', { conversation: inShop() })).toMatchObject({ thread: ROOT });
  });

  it('points at one of Heed’s own, or of another app, as a bot’s', () => {
    const application = { applicationIdentityType: 'bot', id: 'B-1', displayName: 'Alarm' };
    const from = { user: null, application };

    expect(writtenIn(incoming('message-menu', withPayload({ from })))).toMatchObject({
      by: { id: `teams:${TENANT}/28:B-1`, name: 'Alarm', side: 'bot' },
    });
  });

  it.each([
    ['nobody', null],
    ['nobody known', { user: null, application: null }],
    ['somebody without a name', { user: { id: null, displayName: ' ' } }],
  ])('counts what %s wrote as a customer’s', (_who, from) => {
    expect(writtenIn(incoming('message-menu', withPayload({ from })))).toMatchObject({
      by: { id: `teams:${TENANT}/someone`, name: 'someone', side: 'customer' },
    });
  });

  it.each([
    ['plain text', { body: { contentType: 'text', content: 'a <b> & c' } }, 'a <b> & c'],
    [
      'files without words',
      { body: { content: '<attachment id="1"></attachment>' }, attachments: [{}] },
      '(a file: no name)',
    ],
    ['nothing', { body: null }, ''],
  ])('tells of %s', (_what, changes, text) => {
    expect(writtenIn(incoming('message-menu', withPayload(changes)))).toMatchObject({ text });
  });

  it('takes its own time for a message that has none', () => {
    const changes = withPayload({ createdDateTime: null });

    expect(writtenIn(incoming('message-menu', changes))).toMatchObject({ at: Number(LATER) });
  });

  it('may be picked in a chat that Heed is not in', () => {
    const id = '19:c1d2a3b4_b0b0@unq.gbl.spaces';
    const conversation = { id, conversationType: 'personal', tenantId: TENANT };

    expect(incoming('message-menu', { conversation })).toMatchObject({
      channel: `teams:${TENANT}/${id}`,
    });
  });

  it.each([
    ['a message without a name', withPayload({ id: null })],
    ['a message of another shape', withPayload({ body: 'x' })],
    ['nothing', { value: null }],
  ])('is nothing with %s', (_what, changes) => {
    expect(parsed('message-menu', changes)).toEqual(UNKNOWN);
  });
});

describe('Heed’s entry in the compose box', () => {
  it('asks for the form for a new case', () => {
    expect(parsed('compose-menu')).toEqual([{ kind: 'new-case-form', author: ANA }]);
  });

  it('comes back as a new case', () => {
    expect(parsed('new-case-sent')).toMatchObject([
      {
        kind: 'asked',
        author: ANA,
        door: 'dialog',
        isPrivate: true,
        incoming: {
          ...shared,
          kind: 'command',
          text: 'Robin rang: the lamp is broken',
          channels: {},
        },
      },
    ]);
    expect(incoming('new-case-sent')).not.toHaveProperty('thread');
  });

  it('is the asker’s own in a chat with Heed', () => {
    const conversation = { id: CHAT, conversationType: 'personal', tenantId: TENANT };

    expect(incoming('new-case-sent', { conversation })).toMatchObject({
      channel: `teams:${TENANT}/${ANA.aadObjectId}`,
    });
  });

  it.each([{}, { text: ' ' }, { text: 7 }])('asks again where it was sent empty: %o', (inputs) => {
    const value = { data: { ...inputs, ...writePurpose('new-case', { case: '' }) } };

    expect(parsed('new-case-sent', { value })).toEqual([{ kind: 'new-case-form', author: ANA }]);
  });
});

describe('a dialog of a card’s', () => {
  it('is asked for by a button', () => {
    expect(parsed('dialog-opened')).toMatchObject([
      {
        kind: 'asked',
        door: 'dialog',
        target: { activity: CARD },
        incoming: {
          kind: 'action',
          action: 'snooze',
          channel: `teams:${TENANT}/${DESK}`,
          values: {},
        },
      },
    ]);
  });

  it('comes back with what was chosen', () => {
    expect(parsed('dialog-sent')).toMatchObject([
      {
        kind: 'asked',
        author: ANA,
        door: 'dialog',
        isPrivate: true,
        incoming: { kind: 'action', action: 'snooze', values: { minutes: '60' } },
      },
    ]);
  });

  it('is opened by the button for a new case too', () => {
    const value = { data: writePurpose('new-case', { case: '' }) };

    expect(parsed('dialog-opened', { value })).toEqual([{ kind: 'new-case-form', author: ANA }]);
  });
});

describe('an invoke that is none of Heed’s', () => {
  it.each([
    ['a search', 'foreign-invoke', {}],
    ['one without a name', 'foreign-invoke', { name: null }],
    ['one of every object', 'foreign-invoke', { name: 'constructor' }],
    ['one from nowhere', 'card-executed', { conversation: null }],
    ['a dialog of another app’s', 'new-case-sent', { value: { data: { text: 'x' } } }],
    ['a dialog without data', 'new-case-sent', { value: {} }],
    ['the feedback form, which is Teams’ own', 'feedback', { name: 'message/fetchTask' }],
  ])('is known for it: %s', (_what, name, changes) => {
    expect(parsed(name, changes)).toEqual(UNKNOWN);
  });
});

function writtenIn(pointed: unknown): unknown {
  return Reflect.get(Object(pointed), 'conversation')?.[0];
}

import { describe, expect, it } from 'vitest';
import type { Purpose, SentForm, Verb } from '../../../../src/adapters/teams/purpose.ts';
import { SentForm as Forms, INPUTS, writePurpose } from '../../../../src/adapters/teams/purpose.ts';
import { FieldFormName } from '../../../../src/domain/form.ts';
import { ActionName } from '../../../../src/domain/message.ts';
import {
  ANA,
  BOT,
  CARD,
  CHAT,
  DESK,
  fixture,
  incoming,
  type Json,
  LATER,
  parsed,
  SHOP,
  TENANT,
} from './fixtures.ts';

const UNKNOWN = [{ kind: 'unknown-invoke' }];
const desk = { platform: 'teams', workspace: TENANT, channel: `teams:${TENANT}/${DESK}` };
const personal = { id: CHAT, conversationType: 'personal', tenantId: TENANT };

/** A button with what it carries, as the changes it makes to an activity that executes one. */
function executed(verb: Verb, purpose: Purpose, inputs: Json = {}, trigger = 'manual'): Json {
  const data = { ...inputs, ...writePurpose(verb, purpose) };
  return { value: { action: { type: 'Action.Execute', verb, data }, trigger } };
}

describe('a button of a card', () => {
  it('is the action it names, by whom Teams says pressed it', () => {
    expect(parsed('card-executed')).toEqual([
      {
        kind: 'asked',
        author: ANA,
        door: 'card',
        target: { activity: CARD },
        isPrivate: false,
        incoming: {
          ...desk,
          key: `teams:${TENANT}:action:${DESK}:f:c46eb23d-bfa1-4fa3-8feb-d2aa338e9541`,
          at: Number(LATER),
          kind: 'action',
          action: 'send',
          case: 'case-4711',
          draft: 'draft-2',
          values: {},
        },
      },
    ]);
  });

  it('is pressed by nobody whom its data names', () => {
    const data = { ...writePurpose('take', { case: 'case-1' }), from: { id: '29:lee' }, by: 'Lee' };
    const value = { action: { type: 'Action.Execute', verb: 'take', data }, trigger: 'manual' };

    expect(parsed('card-executed', { value })).toMatchObject([{ author: ANA }]);
  });

  it('keeps to what it says itself where its verb is missing', () => {
    const data = writePurpose('take', { case: 'case-1' });
    const value = { action: { type: 'Action.Execute', data } };

    expect(incoming('card-executed', { value })).toMatchObject({ action: 'take' });
  });

  it('reads no input where it stands on no form', () => {
    const changes = executed('send', { case: 'case-1', draft: 'd' }, { text: 'typed elsewhere' });

    expect(incoming('card-executed', changes)).toMatchObject({ action: 'send', values: {} });
  });

  it('is another press each time, and one press however often it is told', () => {
    const again = incoming('card-executed', { id: 'f:other' });

    expect(incoming('card-executed')).toEqual(incoming('card-executed'));
    expect(again).not.toMatchObject({ key: keyOf(incoming('card-executed')) });
  });

  it('is told from other presses by when it was pressed, where Teams gives it no name', () => {
    const [one, same, later] = [LATER, LATER, '1763800125000'].map((at) => {
      const timestamp = new Date(Number(at)).toISOString();
      return keyOf(incoming('card-executed', { id: null, timestamp }));
    });

    expect(one).toBe(same);
    expect(one).not.toBe(later);
  });

  it.each([
    ['its presser sees it in a chat of their own', { conversation: personal }],
    ['nobody else saw the card', executed('take', { case: 'case-1', private: true })],
  ])('is private where %s', (_why, changes) => {
    expect(parsed('card-executed', changes)).toMatchObject([{ isPrivate: true }]);
  });

  it('stands at its presser’s own address in a chat of their own', () => {
    expect(incoming('card-executed', { conversation: personal })).toMatchObject({
      channel: `teams:${TENANT}/${ANA.aadObjectId}`,
    });
  });

  it('acts for nobody where the card only refreshes itself', () => {
    expect(parsed('card-refreshed')).toEqual([
      { kind: 'back', target: { activity: CARD }, author: ANA },
    ]);
  });

  it('leads back to the card from a form that stands in its place', () => {
    const changes = executed('back', { case: 'case-1', form: 'edit' }, { text: 'not sent' });

    expect(parsed('card-executed', changes)).toEqual([
      { kind: 'back', target: { activity: CARD }, author: ANA },
    ]);
    expect(parsed('card-executed', { ...changes, replyToId: null })).toEqual(UNKNOWN);
  });

  it.each([null, '', '0'])('may stand in a message that nobody names: %s', (replyToId) => {
    const [press] = parsed('card-executed', { replyToId });

    expect(press).toMatchObject({ kind: 'asked' });
    expect(press).not.toHaveProperty('target');
  });

  it.each([
    ['no data', { action: { verb: 'send' } }],
    ['the data of another app', { action: { verb: 'send', data: { case: 'case-1' } } }],
    ['an action that there is not', { action: { verb: 'explode', data: { heed: { case: 'c' } } } }],
    [
      'an action of every object',
      { action: { verb: 'constructor', data: { heed: { case: 'c' } } } },
    ],
    [
      'the thumbs, which have no button',
      { action: { verb: 'feedback', data: { heed: { case: 'c' } } } },
    ],
    ['no case', { action: { verb: 'send', data: { heed: { case: '' } } } }],
    ['a case that is no name', { action: { verb: 'send', data: { heed: { case: 7 } } } }],
    [
      'a form that there is not',
      { action: { verb: 'send', data: { heed: { case: 'c', form: 'copy' } } } },
    ],
    ['no action', {}],
    ['nothing at all', null],
  ])('is nothing of Heed’s with %s', (_what, value) => {
    expect(parsed('card-executed', { value })).toEqual(UNKNOWN);
  });
});

describe('a form that is sent back', () => {
  const full: Readonly<
    Record<Exclude<SentForm, 'set-up' | FieldFormName>, Readonly<Record<string, string>>>
  > = {
    edit: { text: 'Dear <Robin> & all' },
    'wrong-tag': { urgency: 'P2', style: 'hurried', mood: 'calm' },
    snooze: { minutes: '60' },
    merge: { into: 'case-2' },
    split: { turn: LATER },
    'pass-on': { to: `teams:${TENANT}/${ANA.aadObjectId}`, reason: 'knows it' },
    'not-needed': { reason: 'solved' },
  };

  it.each(Object.entries(full))('is the action of its name with its values: %s', (name, values) => {
    const form = Forms.parse(name);
    const verb = form === 'edit' ? 'send' : ActionName.exclude(['feedback']).parse(form);
    const inputs = { ...values, other: 'not asked for', toString: 'neither' };

    const sent = incoming('card-executed', executed(verb, { case: 'case-1', form }, inputs));

    expect(sent).toMatchObject({ kind: 'action', action: verb, case: 'case-1' });
    expect(Reflect.get(Object(sent), 'values')).toEqual(values);
  });

  it('is the sending of a draft where it edits one, whatever its button is called', () => {
    const changes = executed('edit', { case: 'case-1', draft: 'd', form: 'edit' }, { text: 'Hi' });

    expect(incoming('card-executed', changes)).toMatchObject({
      action: 'send',
      draft: 'd',
      values: { text: 'Hi' },
    });
  });

  it('holds what was emptied, though Teams leaves it out', () => {
    const changes = executed('pass-on', { case: 'case-1', form: 'pass-on' }, { to: 'x' });

    expect(incoming('card-executed', changes)).toMatchObject({ values: { to: 'x', reason: '' } });
  });

  it('holds nothing that it did not ask for', () => {
    const purpose: Purpose = { case: '', form: 'set-up', inputs: ['kind', 'watched', 'leads'] };
    const changes = executed('set-up', purpose, { kind: 'help', watched: 'yes', cards: 'never' });

    expect(Reflect.get(Object(incoming('card-executed', changes)), 'values')).toEqual({
      kind: 'help',
      watched: 'yes',
      leads: '',
    });
  });

  it('is fit to be kept', () => {
    const form = { case: 'case-1', form: 'not-needed' } as const;
    const changes = executed('not-needed', form, { reason: 'nul\0 and half \ud83d of one' });

    expect(incoming('card-executed', changes)).toMatchObject({
      values: { reason: 'nul\ufffd and half \ufffd of one' },
    });
  });

  it('is empty where an input holds what no input can', () => {
    const form = { case: 'case-1', form: 'not-needed' } as const;

    expect(
      incoming('card-executed', executed('not-needed', form, { reason: ['x'] })),
    ).toMatchObject({ values: { reason: '' } });
  });

  it('names its inputs as the domain does', () => {
    expect([...Object.keys(INPUTS), ...FieldFormName.options]).toEqual(Forms.options);
  });
});

describe('the set-up of a channel', () => {
  const shop = `teams:${TENANT}/${SHOP}`;

  it('is asked for with the channel’s name', () => {
    const changes = executed('set-up', { case: '', channel: shop });

    expect(parsed('card-executed', changes)).toMatchObject([
      {
        kind: 'asked',
        door: 'card',
        incoming: { kind: 'set-up', channel: shop, values: {} },
      },
    ]);
  });

  it('is for its own channel where it names none', () => {
    expect(incoming('card-executed', executed('set-up', { case: '' }))).toMatchObject({
      kind: 'set-up',
      channel: desk.channel,
    });
  });

  it('comes back with all that was chosen, also in another conversation', () => {
    const values = {
      kind: 'staff',
      staffChannel: shop,
      watched: 'no',
      cards: 'always',
      leads: 'a,b',
    };
    const changes = executed('set-up', { case: '', channel: shop, form: 'set-up' }, values);

    expect(incoming('card-executed', { ...changes, conversation: personal })).toMatchObject({
      kind: 'set-up',
      channel: shop,
      values,
    });
  });

  it.each([
    ['of another tenant', `teams:ffffffff-52f4-4b7c-9a0e-3f1d2c5b8e01/${SHOP}`],
    ['of another platform', 'slack:T0HOME01/C0SHOP01'],
    ['that is a person', `teams:${TENANT}/${ANA.aadObjectId}`],
    ['that is a thread', `teams:${TENANT}/${SHOP};messageid=1`],
    ['that is none', 'everywhere'],
  ])('is not taken for a channel %s', (_which, channel) => {
    for (const form of [undefined, 'set-up'] as const) {
      const purpose = { case: '', channel, ...(form === undefined ? {} : { form }) };

      expect(parsed('card-executed', executed('set-up', purpose, { kind: 'staff' }))).toEqual(
        UNKNOWN,
      );
      expect(
        parsed('card-submitted', { value: writePurpose('set-up', purpose), text: 'hi' }),
      ).not.toMatchObject([{ incoming: { kind: 'set-up' } }]);
    }
  });

  it('is not taken for a chat with Heed', () => {
    const changes = { ...executed('set-up', { case: '' }), conversation: personal };

    expect(parsed('card-executed', changes)).toEqual(UNKNOWN);
  });
});

describe('the form for a new case on a card', () => {
  const purpose = { case: '' };

  it('is a new case', () => {
    const changes = {
      ...executed('new-case', purpose, { text: ' Lamp broken ' }),
      conversation: personal,
    };

    expect(parsed('card-executed', changes)).toMatchObject([
      { door: 'card', incoming: { kind: 'command', text: 'Lamp broken' } },
    ]);
  });

  it('stays as it is where nothing is written in it', () => {
    expect(parsed('card-executed', executed('new-case', purpose))).toEqual([
      { kind: 'back', target: { activity: CARD }, author: ANA },
    ]);
    expect(parsed('card-submitted', { value: writePurpose('new-case', purpose) })).toEqual([
      { kind: 'nothing' },
    ]);
  });
});

describe('a button that a client can only submit', () => {
  it('is the same action, and whispered to', () => {
    expect(parsed('card-submitted')).toMatchObject([
      {
        kind: 'asked',
        author: ANA,
        door: 'whisper',
        target: { activity: CARD },
        incoming: {
          ...desk,
          kind: 'action',
          action: 'send',
          case: 'case-4711',
          draft: 'draft-2',
          values: { text: 'Dear Robin, it is on its way.' },
        },
      },
    ]);
  });

  it('is nothing from a bot', () => {
    expect(parsed('card-submitted', { from: { id: '28:9', role: 'bot' } })).toEqual([
      { kind: 'nothing' },
    ]);
    expect(parsed('card-submitted', { from: { id: BOT } })).toEqual([{ kind: 'nothing' }]);
  });

  it('is nothing where it names no case', () => {
    expect(parsed('card-submitted', { value: writePurpose('send', { case: '' }) })).toEqual([
      { kind: 'nothing' },
    ]);
  });
});

describe('the thumbs under a message', () => {
  it('are feedback on it, with what was written', () => {
    expect(parsed('feedback')).toEqual([
      {
        kind: 'asked',
        author: ANA,
        door: 'card',
        target: { activity: CARD },
        isPrivate: false,
        incoming: {
          ...desk,
          key: `teams:${TENANT}:action:${DESK}:f:f46eb23d-bfa1-4fa3-8feb-d2aa338e9541`,
          at: Number(LATER),
          kind: 'action',
          action: 'feedback',
          case: '',
          values: { reaction: 'dislike', text: 'Too long' },
        },
      },
    ]);
  });

  it.each([
    [{ feedbackText: ' fine ' }, 'fine'],
    ['{"feedbackText":""}', ''],
    ['{}', ''],
    ['Too long', ''],
    ['{"feedbackText":7}', ''],
    [null, ''],
    [undefined, ''],
  ])('may say nothing more, or say it otherwise: %o', (feedback, text) => {
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback } };

    expect(incoming('feedback', { value })).toMatchObject({ values: { reaction: 'like', text } });
  });

  it.each([
    ['another action', { value: { actionName: 'other', actionValue: { reaction: 'like' } } }],
    ['neither thumb', { value: { actionName: 'feedback', actionValue: { reaction: 'heart' } } }],
    ['nothing', { value: null }],
  ])('are nothing with %s', (_what, changes) => {
    expect(parsed('feedback', changes)).toEqual(UNKNOWN);
  });

  it('are taken where no message is named, as the Playground sends them', () => {
    const [feedback] = parsed('feedback', { replyToId: null });

    expect(feedback).toMatchObject({ kind: 'asked', incoming: { action: 'feedback' } });
    expect(feedback).not.toHaveProperty('target');
  });
});

function keyOf(event: unknown): unknown {
  return Reflect.get(Object(event), 'key');
}

it('is drawn and pressed with the same words', () => {
  const value = fixture('card-executed').value;

  expect(value).toMatchObject({
    action: { data: writePurpose('send', { case: 'case-4711', draft: 'draft-2' }) },
  });
});

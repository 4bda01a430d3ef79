import { describe, expect, it } from 'vitest';
import { parseSubmission, type Told } from '../../../../src/adapters/slack/parse/parse.ts';
import { ANA, BOT_USER, CHANNEL, ROBIN, TEAM } from '../fixtures/events.ts';
import { CASE, DRAFT, input, submission } from '../fixtures/interactions.ts';

const NOW = 1_763_800_999_000;
const told: Told = { team: TEAM, botUser: BOT_USER, now: NOW };
const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

/** The key of the form as it was sent, with that much of it changed. */
function keyOf(change: object = {}, viewChange: object = {}): string | undefined {
  const form = submission('edit', [input('text', { value: 'On it.' })]);
  const sent = { ...form, ...change, view: { ...form.view, ...viewChange } };
  return parseSubmission(sent, told)?.incoming.key;
}

describe('a form sent twice', () => {
  it('is the same event where Slack delivers it again', () => {
    expect(keyOf()).toBe(keyOf());
  });

  it('is another event where it was refused and is sent again, for its view has not changed', () => {
    expect(keyOf({ trigger_id: '13345224609.2.again' })).not.toBe(keyOf());
  });

  it('is another event with other words, also where triggers and hashes are not told', () => {
    const bare = { trigger_id: undefined };
    const first = keyOf(bare, { hash: undefined });
    const values = { text: { text: { type: 'any', value: 'On it, Robin.' } } };

    expect(first).toMatch(/^slack:/);
    expect(keyOf(bare, { hash: undefined, state: { values } })).not.toBe(first);
  });
});

describe('a form sent back', () => {
  it('is, after editing, the text to send', () => {
    const form = submission('edit', [input('text', { value: 'Dear Robin, <b> & all' })]);

    expect(parseSubmission(form, told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        key: expect.stringMatching(`^slack:${TEAM}:action:V0FORM01:[\\w-]{16}$`),
        platform: 'slack',
        workspace: TEAM,
        channel: `slack:${TEAM}/${ANA}`,
        at: NOW,
        kind: 'action',
        action: 'send',
        case: CASE,
        draft: DRAFT,
        values: { text: 'Dear Robin, <b> & all' },
      },
      firstInput: 'text',
    });
  });

  it('is the action of its name with what was chosen', () => {
    const form = submission('wrong-tag', [
      input('urgency', { selected_option: option('P2') }),
      input('style', { selected_option: option('hurried') }),
      input('mood', { selected_option: option('calm') }),
    ]);

    expect(parseSubmission(form, told)).toMatchObject({
      incoming: { action: 'wrong-tag', values: { urgency: 'P2', style: 'hurried', mood: 'calm' } },
      firstInput: 'urgency',
    });
  });

  it('holds an empty text for what was left empty', () => {
    const form = submission('pass-on', [
      input('to', { selected_option: null }),
      input('reason', { value: null }),
    ]);

    expect(parseSubmission(form, told)?.incoming).toMatchObject({
      action: 'pass-on',
      values: { to: '', reason: '' },
    });
  });

  it('is a channel’s set-up, with people and channels by their addresses', () => {
    const form = submission(
      'set-up',
      [
        input('kind', { selected_option: option('customers') }),
        input('staffChannel', { selected_conversation: 'C0DESK01' }),
        input('watched', { selected_option: option('yes') }),
        input('cards', { selected_option: option('always') }),
        input('leads', { selected_users: [ANA, ROBIN] }),
      ],
      { case: '', channel: `slack:${TEAM}/${CHANNEL}` },
    );

    expect(parseSubmission(form, told)?.incoming).toMatchObject({
      kind: 'set-up',
      channel: `slack:${TEAM}/${CHANNEL}`,
      values: {
        kind: 'customers',
        staffChannel: `slack:${TEAM}/C0DESK01`,
        watched: 'yes',
        cards: 'always',
        leads: `slack:${TEAM}/${ANA},slack:${TEAM}/${ROBIN}`,
      },
    });
  });

  it('holds the fields of a form that says itself what they are, and nothing else', () => {
    const form = submission('grant', [
      input('amount', { value: '20' }),
      input('constructor', { value: 'a field like any other' }),
      input('Amount', { value: 'x' }),
      input('__proto__', { value: 'x' }),
      input('heed', { value: 'x' }),
      ['other', { elsewhere: { type: 'any', value: 'x' } }],
    ]);

    expect(parseSubmission(form, told)?.incoming).toMatchObject({ action: 'grant', case: CASE });
    expect(Reflect.get(Object(parseSubmission(form, told)?.incoming), 'values')).toEqual({
      amount: '20',
      constructor: 'a field like any other',
    });
  });

  it('reads of every other form only what the domain asks there', () => {
    const form = submission('not-needed', [
      input('reason', { value: 'solved' }),
      input('amount', { value: '20' }),
    ]);

    expect(Reflect.get(Object(parseSubmission(form, told)?.incoming), 'values')).toEqual({
      reason: 'solved',
    });
  });

  it('is nothing under the name of a button that is no form', () => {
    expect(
      parseSubmission(submission('roster', [input('hours', { value: 'x' })]), told),
    ).toBeUndefined();
  });

  it('parts several choices by commas', () => {
    const leads = input('leads', { selected_options: [option('slack:T/A'), option('slack:T/B')] });
    const form = submission('set-up', [leads], { case: '', channel: `slack:${TEAM}/${CHANNEL}` });

    expect(parseSubmission(form, told)?.incoming).toMatchObject({
      values: { leads: 'slack:T/A,slack:T/B' },
    });
  });

  it('is a new case in the channel chosen', () => {
    const inputs = [
      input('text', { value: ' Robin phoned: no parcel ' }),
      input('channel', { selected_conversation: CHANNEL }),
    ];

    expect(parseSubmission(submission('new', inputs, {}), told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        key: expect.stringMatching(`^slack:${TEAM}:command:V0FORM01:[\\w-]{16}$`),
        platform: 'slack',
        workspace: TEAM,
        channel: `slack:${TEAM}/${CHANNEL}`,
        at: NOW,
        kind: 'command',
        text: 'Robin phoned: no parcel',
        channels: {},
      },
      firstInput: 'text',
    });
  });

  it('is a new case at its sender’s own address where no channel was chosen', () => {
    const inputs = [
      input('text', { value: 'No parcel' }),
      input('channel', { selected_conversation: null }),
    ];

    expect(parseSubmission(submission('new', inputs), told)?.incoming).toMatchObject({
      channel: `slack:${TEAM}/${ANA}`,
    });
  });

  it('is found again where nothing was asked for', () => {
    const form = submission('take', []);

    expect(parseSubmission(form, told)).toMatchObject({ incoming: { action: 'take' } });
    expect(parseSubmission(form, told)?.firstInput).toBeUndefined();
  });

  it('carries no value that no form asks for', () => {
    const form = submission('not-needed', [
      input('reason', { value: 'solved' }),
      input('__proto__', { value: 'x' }),
      input('approvedBy', { value: 'somebody' }),
    ]);

    expect(parseSubmission(form, told)?.incoming).toMatchObject({ values: { reason: 'solved' } });
    expect(parseSubmission(form, told)?.incoming).not.toHaveProperty('values.approvedBy');
  });

  it.each([
    ['a foreign form', submission('edit', []), { callback_id: 'other' }],
    ['a form that there is not', submission('explode', []), {}],
    ['a form to copy from', submission('copy', []), {}],
    ['unreadable metadata', submission('edit', []), { private_metadata: '{"case":' }],
    ['no metadata', submission('edit', []), { private_metadata: undefined }],
    ['no case', submission('edit', [], { case: '' }), {}],
    ['no channel to set up', submission('set-up', [], { case: '' }), {}],
    [
      'a channel of another workspace',
      submission('set-up', [], { case: '', channel: 'slack:T0AWAY01/C1' }),
      {},
    ],
    ['no words for a new case', submission('new', [input('text', { value: ' ' })]), {}],
    ['no state', submission('edit', []), { state: null }],
  ])('is nothing with %s', (_what, form, view) => {
    expect(parseSubmission({ ...form, view: { ...form.view, ...view } }, told)).toBeUndefined();
  });
});

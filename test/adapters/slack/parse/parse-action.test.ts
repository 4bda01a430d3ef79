import { describe, expect, it } from 'vitest';
import { parseAction, type Told } from '../../../../src/adapters/slack/parse/parse.ts';
import { writeMenuChoice } from '../../../../src/adapters/slack/purpose.ts';
import { ActionName } from '../../../../src/domain/message.ts';
import { ANA, BOT_USER, CHANNEL, REPLY_TS, TEAM, TS } from '../fixtures/events.ts';
import { buttonPress, CASE, DRAFT, homePress, pressOf, TRIGGER } from '../fixtures/interactions.ts';

const NOW = 1_763_800_999_000;
const told: Told = { team: TEAM, botUser: BOT_USER, now: NOW };

describe('a button pressed', () => {
  it('is the action it names, for its case and draft', () => {
    expect(parseAction(buttonPress, told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        key: `slack:${TEAM}:action:${TRIGGER}:1763800200.111111:heed:send`,
        platform: 'slack',
        workspace: TEAM,
        channel: `slack:${TEAM}/${CHANNEL}`,
        at: NOW,
        kind: 'action',
        action: 'send',
        case: CASE,
        draft: DRAFT,
        values: {},
      },
      opensForm: false,
      place: { channel: CHANNEL, ts: REPLY_TS, thread: TS },
    });
  });

  it('opens a form at once where a form answers it', () => {
    const forms = ActionName.options.filter(
      (name) => parseAction(pressOf({ action_id: `heed:${name}` }), told)?.opensForm,
    );

    expect(forms).toEqual([
      'edit',
      'copy',
      'wrong-tag',
      'snooze',
      'merge',
      'split',
      'pass-on',
      'not-needed',
      'call-back',
      'grant',
      'kept',
    ]);
  });

  it('may be an entry of the card’s menu', () => {
    const value = writeMenuChoice({ action: 'merge', case: CASE });
    const press = pressOf({
      action_id: 'heed:more',
      type: 'overflow',
      value: undefined,
      selected_option: { text: { type: 'plain_text', text: 'Merge' }, value },
    });

    expect(parseAction(press, told)).toMatchObject({
      incoming: { kind: 'action', action: 'merge', case: CASE },
      opensForm: true,
    });
  });

  it('stands at its presser’s own address on their own page', () => {
    const press = { ...homePress, actions: [{ ...homePress.actions[0], action_id: 'heed:take' }] };
    const value = JSON.stringify({ case: CASE });
    const taken = parseAction({ ...press, actions: [{ action_id: 'heed:take', value }] }, told);

    expect(taken?.incoming).toMatchObject({ channel: `slack:${TEAM}/${ANA}`, action: 'take' });
    expect(taken).not.toHaveProperty('place');
  });

  it('is found where the message itself cannot be seen', () => {
    const { message: _ephemeral, channel: _none, ...press } = buttonPress;

    expect(parseAction(press, told)?.place).toEqual({ channel: CHANNEL, ts: REPLY_TS, thread: TS });
  });

  it('asks for the set-up of the channel it names', () => {
    expect(parseAction(homePress, told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        key: `slack:${TEAM}:action:${TRIGGER}::heed:set-up`,
        platform: 'slack',
        workspace: TEAM,
        channel: `slack:${TEAM}/${CHANNEL}`,
        at: NOW,
        kind: 'set-up',
        values: {},
      },
      opensForm: true,
    });
  });

  it('asks for the set-up of its own channel where it names none', () => {
    const press = pressOf({ action_id: 'heed:set-up', value: '{"case":""}' });

    expect(parseAction(press, told)?.incoming).toMatchObject({
      kind: 'set-up',
      channel: `slack:${TEAM}/${CHANNEL}`,
    });
  });

  it('asks for the entry of the roster it names, and opens a form', () => {
    const value = '{"case":"","person":"teams:t/ana"}';
    const actions = [{ ...homePress.actions[0], action_id: 'heed:roster', value }];

    expect(parseAction({ ...homePress, actions }, told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        key: `slack:${TEAM}:action:${TRIGGER}::heed:roster`,
        platform: 'slack',
        workspace: TEAM,
        channel: `slack:${TEAM}/${ANA}`,
        at: NOW,
        kind: 'roster',
        person: 'teams:t/ana',
        values: {},
      },
      opensForm: true,
    });
  });

  it('asks for a new entry of the roster where it names nobody', () => {
    const actions = [{ action_id: 'heed:roster', value: '{"case":""}' }];

    const incoming = parseAction({ ...homePress, actions }, told)?.incoming;

    expect(incoming).toMatchObject({ kind: 'roster', values: {} });
    expect(incoming).not.toHaveProperty('person');
  });

  it.each([
    ['a foreign button', { action_id: 'other:send' }],
    ['an action that there is not', { action_id: 'heed:explode' }],
    ['an action of every object', { action_id: 'heed:constructor' }],
    ['a link', { action_id: 'heed:link-1', url: 'https://example.com', value: undefined }],
    ['no value', { value: undefined }],
    ['a value that is no JSON', { value: 'send it' }],
    ['a value of another shape', { value: '["case"]' }],
    ['no case', { value: '{"case":""}' }],
    ['a menu without a choice', { action_id: 'heed:more', selected_option: null }],
    ['a choice of others', { action_id: 'heed:more', selected_option: { value: 'explode 1' } }],
    [
      'the set-up of another workspace’s channel',
      { action_id: 'heed:set-up', value: '{"case":"","channel":"slack:T0AWAY01/C1"}' },
    ],
    [
      'the set-up of another platform’s channel',
      { action_id: 'heed:set-up', value: '{"case":"","channel":"teams:t/c"}' },
    ],
  ])('is nothing with %s', (_what, action) => {
    expect(parseAction(pressOf(action), told)).toBeUndefined();
  });

  it('is nothing on a page that names no channel to set up', () => {
    const actions = [{ action_id: 'heed:set-up', value: '{"case":""}' }];

    expect(parseAction({ ...homePress, actions }, told)).toBeUndefined();
  });
});

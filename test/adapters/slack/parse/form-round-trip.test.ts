import type { ModalView } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseSubmission, type Told } from '../../../../src/adapters/slack/parse/parse.ts';
import { newCaseView, renderForm } from '../../../../src/adapters/slack/render/render.ts';
import { StaffAddress } from '../../../../src/domain/audience.ts';
import type { Form } from '../../../../src/domain/form.ts';
import { fillableForm, GRANT, personForm, standingIn } from '../../field-forms.ts';
import { BOT_USER, CHANNEL, TEAM } from '../fixtures/events.ts';
import { CASE, DRAFT, submission } from '../fixtures/interactions.ts';

const told: Told = { team: TEAM, botUser: BOT_USER, now: 1 };
const choices = [
  { value: 'slack:T0HOME01/U0ANA001', label: 'Ana' },
  { value: 'slack:T0HOME01/U0LEE001', label: 'Lee' },
];
const [ana, lee] = choices.map((choice) => choice.value);
const channel = `slack:${TEAM}/${CHANNEL}`;

/** An input of a drawn form, and what it can hold. */
const Input = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  element: z.object({
    type: z.string(),
    action_id: z.string(),
    initial_value: z.string().optional(),
    initial_option: z.object({ value: z.string() }).optional(),
    initial_options: z.array(z.object({ value: z.string() })).optional(),
    options: z.array(z.object({ value: z.string() })).optional(),
  }),
});

describe('a form that was drawn', () => {
  it.each<[Form, Record<string, string>]>([
    [{ name: 'edit', draft: DRAFT, text: 'Dear <Robin> & all' }, { text: 'Dear <Robin> & all' }],
    [
      { name: 'wrong-tag', urgency: 'P2', style: 'hurried', mood: 'calm' },
      { urgency: 'P2', style: 'hurried', mood: 'calm' },
    ],
    [{ name: 'snooze', choices: [{ value: '60', label: 'an hour' }] }, { minutes: '60' }],
    [{ name: 'merge', choices: [{ value: CASE, label: 'the other' }] }, { into: CASE }],
    [{ name: 'split', choices: [{ value: '17638.1', label: 'hello' }] }, { turn: '17638.1' }],
    [
      { name: 'pass-on', choices },
      { to: `${ana}`, reason: 'typed' },
    ],
    [{ name: 'not-needed' }, { reason: 'typed' }],
  ])('comes back with what was chosen: %o', (form, values) => {
    const incoming = sentBack(drawn(form));

    expect(incoming).toMatchObject({ kind: 'action', case: CASE, values });
    expect(Object.keys(valuesIn(incoming)).toSorted()).toEqual(Object.keys(values).toSorted());
    expect(incoming).toMatchObject({ action: form.name === 'edit' ? 'send' : form.name });
  });

  it('comes back with every field it asked for', () => {
    const incoming = sentBack(drawn(GRANT), asItStands);

    expect(incoming).toMatchObject({ kind: 'action', action: 'grant', case: CASE });
    expect(valuesIn(incoming)).toEqual({
      ...{ kind: '', amount: '20 EUR', reason: 'late\ntwice', promise: 'p2' },
      areas: 'billing,shipping',
    });
  });

  it('comes back with every field as it stood, whatever they are called and hold', () => {
    fc.assert(
      fc.property(fillableForm, (form) => {
        const incoming = sentBack(drawn(form), asItStands);

        expect(incoming?.kind).toBe(form.name === 'person' ? 'roster' : 'action');
        expect(valuesIn(incoming)).toEqual(standingIn(form));
      }),
    );
  });

  it('comes back with every field empty where they were emptied', () => {
    const incoming = sentBack(drawn(GRANT), ({ type }) => ({ type, value: null }));

    expect(valuesIn(incoming)).toEqual({
      kind: '',
      amount: '',
      reason: '',
      promise: '',
      areas: '',
    });
  });

  it.each(['slack:T0HOME01/U0ANA001', undefined])(
    'comes back as an entry of the roster, for %s',
    (person) => {
      const incoming = sentBack(drawn(personForm(person)));

      expect(incoming).toMatchObject({ kind: 'roster', values: { hours: 'typed' } });
      expect(incoming).toHaveProperty('channel', 'slack:T0HOME01/U0ANA001');
      expect(incoming?.kind === 'roster' ? incoming.person : 'none').toBe(person);
    },
  );

  it('comes back with the draft that was edited', () => {
    const incoming = sentBack(drawn({ name: 'edit', draft: DRAFT, text: 'x' }));

    expect(incoming).toMatchObject({ draft: DRAFT });
  });

  it('comes back as the channel’s set-up', () => {
    const form = {
      name: 'set-up',
      channel,
      kind: 'customers',
      staffChannel: 'slack:T0HOME01/C0DESK01',
      staffChannels: [{ value: 'slack:T0HOME01/C0DESK01', label: '#desk' }],
      watched: true,
      cards: 'always',
      leads: [],
      people: choices,
    } as const;

    const incoming = sentBack(
      drawn({ ...form, leads: [], people: choices, staffChannels: [...form.staffChannels] }),
    );

    expect(incoming).toMatchObject({
      kind: 'set-up',
      channel,
      values: {
        kind: 'customers',
        staffChannel: 'slack:T0HOME01/C0DESK01',
        watched: 'yes',
        cards: 'always',
        leads: `${ana},${lee}`,
      },
    });
  });

  it('comes back as a new case', () => {
    expect(sentBack(newCaseView(CHANNEL))).toMatchObject({
      kind: 'command',
      text: 'typed',
      channel,
    });
  });

  it('does not come back where there was nothing to send', () => {
    expect(sentBack(drawn({ name: 'copy', text: 'x' }))).toBeUndefined();
  });
});

function drawn(form: Form): ModalView {
  const to = StaffAddress.parse('answer:1');
  return renderForm({ kind: 'form', audience: 'staff', id: '1', case: CASE, to, form });
}

/** As Slack would send it: each input with what it held from the start, or else with the first there is. */
function sentBack(view: ModalView, held: Hold = heldBy) {
  const inputs = view.blocks
    .map((block) => Input.safeParse(block).data)
    .filter((block) => block !== undefined)
    .map(({ block_id, element }) => [block_id, { [element.action_id]: held(element) }] as const);
  const { view: sent, ...body } = submission('any', inputs);
  const { callback_id, private_metadata } = view;
  return parseSubmission({ ...body, view: { ...sent, callback_id, private_metadata } }, told)
    ?.incoming;
}

type Element = z.infer<typeof Input>['element'];
type Hold = (element: Element) => object;

/** Nothing was touched. */
function asItStands({ type, initial_value, initial_option, initial_options }: Element) {
  const option = { selected_option: initial_option ?? null };
  if (type === 'plain_text_input') return { type, value: initial_value ?? null };
  return type === 'multi_static_select'
    ? { type, selected_options: initial_options ?? [] }
    : { type, ...option };
}

function heldBy({ type, initial_value, initial_option, options }: Element) {
  switch (type) {
    case 'plain_text_input':
      return { type, value: initial_value || 'typed' };
    case 'multi_static_select':
      return { type, selected_options: options };
    case 'conversations_select':
      return { type, selected_conversation: CHANNEL };
    default:
      return { type, selected_option: initial_option ?? options?.[0] };
  }
}

function valuesIn(incoming: ReturnType<typeof sentBack>): Record<string, string> {
  return incoming !== undefined && 'values' in incoming ? incoming.values : {};
}

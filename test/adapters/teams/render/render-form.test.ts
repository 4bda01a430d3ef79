import { describe, expect, it } from 'vitest';
import { INPUTS, readPurpose } from '../../../../src/adapters/teams/purpose.ts';
import {
  type AdaptiveCard,
  type FormMode,
  renderForm,
  renderNewCaseForm,
} from '../../../../src/adapters/teams/render/render.ts';
import type { FieldForm, Form } from '../../../../src/domain/form.ts';
import { actionsOf } from '../../../fakes/teams/screen.ts';
import { problemsOf } from './accepted-card.ts';
import { nodesIn } from './nodes.ts';
import { ANA, DESK, formOpened, LEE, look, SHOP } from './said.ts';
import { readable } from './shown.ts';

function drawn(form: Form, mode: FormMode = 'card'): AdaptiveCard {
  return renderForm(formOpened(form), mode, look);
}

function inputsOf(card: AdaptiveCard): Record<string, unknown>[] {
  return nodesIn(card).filter(({ type }) => String(type).startsWith('Input.'));
}

/** What is chosen or typed already, by the ids of the inputs. */
function valuesIn(card: AdaptiveCard): Record<string, unknown> {
  return Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
}

const choices = [
  { value: ANA, label: 'Ana' },
  { value: LEE, label: 'Lee' },
];

const setUp: Extract<Form, { name: 'set-up' }> = {
  name: 'set-up',
  channel: SHOP,
  kind: 'customers',
  staffChannel: DESK,
  staffChannels: [{ value: DESK, label: DESK }],
  watched: true,
  cards: 'when-needed',
  leads: [LEE],
  people: choices,
};

/** Each of those whose inputs the domain names. */
const FORMS: Exclude<Form, FieldForm | { name: 'copy' }>[] = [
  { name: 'edit', draft: 'd1', text: 'Hello Robin' },
  { name: 'wrong-tag', urgency: 'P3', style: 'warm', mood: 'calm' },
  { name: 'snooze', choices },
  { name: 'merge', choices },
  { name: 'split', choices },
  { name: 'pass-on', choices },
  { name: 'not-needed' },
  setUp,
];

describe('every form', () => {
  it.each(FORMS)('asks for what is read when it is sent, under the same names ($name)', (form) => {
    const inputs = inputsOf(drawn(form)).map(({ id }) => id);

    expect(inputs).toEqual(INPUTS[form.name]);
  });

  it.each(FORMS)('says which form it is, and what its button is for ($name)', (form) => {
    const [send] = actionsOf({ ...drawn(form) });

    expect(readPurpose(send?.data)).toMatchObject({
      heed: { case: 'case-1', form: form.name },
      verb: form.name === 'edit' ? 'send' : form.name,
    });
  });

  it.each(FORMS)(
    'in the place of a card has a way back that sends nothing of it ($name)',
    (form) => {
      const [, cancel, ...more] = actionsOf({ ...drawn(form) });

      expect(cancel).toMatchObject({
        ...{ type: 'Action.Execute', title: 'Cancel', verb: 'back', associatedInputs: 'none' },
        fallback: { type: 'Action.Submit', associatedInputs: 'none' },
      });
      expect(readPurpose(cancel?.data)?.heed.form).toBeUndefined();
      expect(more).toEqual([]);
    },
  );

  it.each(FORMS)('in a dialog has one button, of the kind that dialogs know ($name)', (form) => {
    const actions = actionsOf({ ...drawn(form, 'dialog') });

    expect(actions.map(({ type }) => type)).toEqual(['Action.Submit']);
  });
});

describe('a form', () => {
  it('to edit holds the draft, and knows case and draft', () => {
    const card = drawn({ name: 'edit', draft: 'd1', text: 'Hello <Robin>\n\n1. [x](y)' });

    const [send] = actionsOf({ ...card });
    expect(valuesIn(card)).toEqual({ text: 'Hello <Robin>\n\n1. [x](y)' });
    expect(readPurpose(send?.data)?.heed).toEqual({ case: 'case-1', draft: 'd1', form: 'edit' });
    expect(readable(card)).toContain('Sent in the customer’s thread by Heed');
  });

  it('to edit says when the draft is longer than it holds', () => {
    const card = drawn({ name: 'edit', draft: 'd1', text: 'x'.repeat(20_001) });

    expect(readable(card)).toContain('its end is missing here');
  });

  it('to copy shows the text and sends nothing', () => {
    const text = 'line\n'.repeat(5_000);

    const card = drawn({ name: 'copy', text });

    expect(valuesIn(card)).toEqual({ text });
    expect(actionsOf({ ...card }).map(({ title }) => title)).toEqual(['Back']);
    expect(actionsOf({ ...drawn({ name: 'copy', text }, 'dialog') })).toEqual([]);
  });

  it('to copy says so when there is nothing to copy', () => {
    expect(readable(drawn({ name: 'copy', text: '\u200b' }))).toContain(
      'There is nothing to copy.',
    );
  });

  it('to correct a tag has what stands chosen already, each with its meaning', () => {
    const card = drawn({ name: 'wrong-tag', urgency: 'P3', style: '', mood: 'calm' });

    expect(valuesIn(card)).toEqual({ urgency: 'P3', style: undefined, mood: 'calm' });
    expect(readable(card)).toContain('P1: harm now, or past repair within hours, P2: ');
  });

  it.each(['snooze', 'merge', 'split', 'pass-on'] as const)(
    'to %s says so when there is nothing to choose, and leads back',
    (name) => {
      const card = drawn({ name, choices: [] });

      expect(readable(card)).toMatch(/\nThere is (no|nobody|only)/);
      expect(actionsOf({ ...card }).map(({ title }) => title)).toEqual(['Back']);
    },
  );

  it('shows few choices at once, and many in a menu', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ value: `${index}`, label: 'case' }));

    const [few, all] = [drawn({ name: 'merge', choices }), drawn({ name: 'merge', choices: many })];

    expect([few, all].flatMap(inputsOf).map(({ style }) => style)).toEqual(['expanded', 'compact']);
  });

  it('shows what can be chosen once each, and nothing that could not be sent back', () => {
    const odd = ['a', 'a', '', '\u200b', 'b,c', 'x'.repeat(600)];

    const card = drawn({ name: 'split', choices: odd.map((value) => ({ value, label: 'x' })) });

    expect(nodesIn(card).flatMap((node) => node.choices ?? [])).toEqual([
      { value: 'a', title: 'x' },
    ]);
  });

  it('is what Teams takes however much there is to choose from', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      value: `${index}${'v'.repeat(450)}`,
      label: '"'.repeat(300),
    }));

    const card = drawn({ ...setUp, people: many, staffChannels: many });

    expect(problemsOf(card)).toEqual([]);
    expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(80_000);
    expect(inputsOf(card).map(({ id }) => id)).toEqual(INPUTS['set-up']);
  });
});

describe('the form that sets a channel up', () => {
  it('has everything as it stands, and knows the channel', () => {
    const card = drawn(setUp);

    const [send] = actionsOf({ ...card });
    expect(readable(card)).toContain('Set up Brightcart\n');
    expect(readable(card)).toContain('Where do its cards and calls go?: Support desk\n');
    expect(valuesIn(card)).toEqual({
      kind: 'customers',
      staffChannel: DESK,
      watched: 'yes',
      cards: 'when-needed',
      leads: LEE,
    });
    expect(readPurpose(send?.data)?.heed).toMatchObject({ channel: SHOP, form: 'set-up' });
  });

  it('does not ask where there is nothing to choose from, and says so to whoever reads it', () => {
    const card = drawn({ ...setUp, staffChannels: [], people: [] });

    const [send] = actionsOf({ ...card });
    const asked = ['kind', 'watched', 'cards'];
    expect(inputsOf(card).map(({ id }) => id)).toEqual(asked);
    expect(readPurpose(send?.data)?.heed.inputs).toEqual(asked);
    expect(readable(card)).toContain('No staff channel is known yet. Say /triage here is staff');
    expect(readable(card)).toContain('Nobody is known here yet who could be called.');
  });

  it('keeps the order of who is called, which is the order in which they are sent back', () => {
    const card = drawn({ ...setUp, leads: [LEE, ANA] });

    const [, , , , people] = inputsOf(card);
    expect(people).toMatchObject({
      value: `${LEE},${ANA}`,
      choices: [
        { title: 'Lee', value: LEE },
        { title: 'Ana', value: ANA },
      ],
      isMultiSelect: true,
    });
  });

  it('keeps who is called among those that are shown', () => {
    const people = Array.from({ length: 300 }, (_, index) => ({
      value: `p${index}`,
      label: `Person ${index}`,
    }));

    const card = drawn({ ...setUp, people, leads: ['p299', 'p0'] });

    expect(valuesIn(card).leads).toBe('p299,p0');
  });
});

describe('the form for a new case', () => {
  it('asks what the customer said, and holds what was written before', () => {
    const card = renderNewCaseForm('It is down.');

    const [send, ...more] = actionsOf({ ...card });
    expect(valuesIn(card)).toEqual({ text: 'It is down.' });
    expect(readPurpose(send?.data)).toEqual({ heed: { case: '' }, verb: 'new-case' });
    expect([send?.type, more]).toEqual(['Action.Submit', []]);
    expect(problemsOf(card)).toEqual([]);
  });

  it('holds no more than Teams takes', () => {
    const card = renderNewCaseForm('"'.repeat(50_000));

    expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(80_000);
  });
});

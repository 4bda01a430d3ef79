import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/slack/purpose.ts';
import {
  newCaseView,
  noticeView,
  renderForm,
} from '../../../../src/adapters/slack/render/render.ts';
import type { Form } from '../../../../src/domain/form.ts';
import { formOpened } from './said.ts';
import { readable } from './shown.ts';

function drawn(form: Form) {
  const view = renderForm(formOpened(form));
  return {
    title: view.title.text,
    submit: view.submit?.text,
    callback: view.callback_id,
    purpose: readPurpose(view.private_metadata ?? ''),
    shown: readable(view.blocks),
    view,
  };
}

const choices = [
  { value: 'a', label: 'Ana' },
  { value: 'b', label: 'Ben' },
];
const setUp: Extract<Form, { name: 'set-up' }> = {
  name: 'set-up',
  channel: 'slack:T1/C2',
  kind: 'customers',
  staffChannel: 'slack:T1/C1',
  staffChannels: [{ value: 'slack:T1/C1', label: '#desk' }],
  watched: true,
  cards: 'when-needed',
  leads: ['b'],
  people: choices,
};

describe('a form', () => {
  it('to edit holds the draft, and knows case and draft', () => {
    const { title, submit, callback, purpose, shown } = drawn({
      name: 'edit',
      draft: 'd1',
      text: 'Hello <Robin>',
    });

    expect([title, submit, callback]).toEqual(['Edit the reply', 'Send', 'heed:edit']);
    expect(purpose).toEqual({ case: 'case-1', draft: 'd1' });
    expect(shown).toContain('What the customer reads: Hello <Robin>');
  });

  it('to edit says when the draft is longer than Slack lets it hold', () => {
    const { shown } = drawn({ name: 'edit', draft: 'd1', text: 'x'.repeat(3_001) });

    expect(shown).toContain('Its end is missing here');
  });

  it('to copy shows all of the text and sends nothing', () => {
    const text = 'line\n'.repeat(2_000);

    const { submit, view } = drawn({ name: 'copy', text });

    const pieces = JSON.stringify(view.blocks).match(/line\\n/g) ?? [];
    expect(submit).toBeUndefined();
    expect(pieces).toHaveLength(2_000);
  });

  it('to correct a tag has what stands chosen already, each with its meaning', () => {
    const { view, shown } = drawn({ name: 'wrong-tag', urgency: 'P3', style: '', mood: 'calm' });

    expect(shown).toContain('P1: harm now, or past repair within hours, P2: ');
    expect(JSON.stringify(view.blocks[0])).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"P3: ',
    );
    expect(JSON.stringify(view.blocks[1])).not.toContain('initial_option');
  });

  it.each(['snooze', 'merge', 'split', 'pass-on'] as const)(
    'to %s says so when there is nothing to choose',
    (name) => {
      const { submit, shown } = drawn({ name, choices: [] });

      expect(submit).toBeUndefined();
      expect(shown).toMatch(/^There is (no|nobody|only)/);
    },
  );

  it('shows few choices at once, and many in a menu', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      value: `${index}`,
      label: `case ${index}`,
    }));

    expect(JSON.stringify(drawn({ name: 'merge', choices }).view)).toContain('radio_buttons');
    expect(JSON.stringify(drawn({ name: 'merge', choices: many }).view)).toContain('static_select');
  });

  it('to set a channel up has everything as it stands, and knows the channel', () => {
    const { purpose, callback, view } = drawn(setUp);

    expect(callback).toBe('heed:set-up');
    expect(purpose).toEqual({ case: 'case-1', channel: 'slack:T1/C2' });
    const chosen =
      JSON.stringify(view.blocks).match(/"initial_options?":.*?"value":"([^"]*)"/g) ?? [];
    expect(chosen.map((one) => /"value":"([^"]*)"$/.exec(one)?.[1])).toEqual([
      'customers',
      'slack:T1/C1',
      'yes',
      'when-needed',
      'b',
    ]);
  });

  it('to set a channel up keeps who is called among the 100 that Slack shows', () => {
    const people = Array.from({ length: 300 }, (_, index) => ({
      value: `p${index}`,
      label: `Person ${index}`,
    }));

    const { view } = drawn({ ...setUp, people, leads: ['p299', 'p0'] });

    expect(JSON.stringify(view)).toMatch(
      /"initial_options":\[\{[^\]]*"value":"p299"\},\{[^\]]*"value":"p0"\}\]/,
    );
  });

  it('to set a channel up says what is missing before it can be', () => {
    const { shown } = drawn({ ...setUp, staffChannels: [], people: [] });

    expect(shown).toContain('No staff channel is known yet.');
    expect(shown).toContain('Nobody is known here yet who could be called.');
  });
});

describe('other modals', () => {
  it('say what they are given, as letters', () => {
    expect(readable(noticeView('a <!here> b').blocks)).toBe('a <!here> b');
  });

  it('offer the channel somebody is in for a new case', () => {
    expect(JSON.stringify(newCaseView('C9'))).toContain('"initial_conversation":"C9"');
    expect(JSON.stringify(newCaseView())).toContain('"default_to_current_conversation":true');
  });
});

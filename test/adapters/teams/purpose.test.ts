import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPurpose, SentForm, Verb, writePurpose } from '../../../src/adapters/teams/purpose.ts';
import { ActionName } from '../../../src/domain/message.ts';

const name = fc.string({ maxLength: 200 });
const purpose = fc.record(
  {
    case: name,
    draft: name,
    channel: name,
    person: name,
    form: fc.constantFrom(...SentForm.options),
    inputs: fc.array(fc.string({ maxLength: 100 }), { maxLength: 20 }),
    private: fc.constant(true as const),
  },
  { requiredKeys: ['case'] },
);

describe('what a button carries', () => {
  it('is read as it was written, whatever stands beside it', () => {
    const button = fc.tuple(fc.constantFrom(...Verb.options), purpose, fc.object());

    fc.assert(
      fc.property(button, ([verb, what, inputs]) => {
        const written = writePurpose(verb, what);
        const sent: unknown = JSON.parse(JSON.stringify({ ...inputs, ...written }));

        expect(readPurpose(sent)).toEqual(written);
      }),
    );
  });

  it('is read from nothing that is not ours', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(readPurpose(anything)).toBeUndefined();
      }),
    );
  });

  it.each([
    { heed: { case: 1 }, verb: 'send' },
    { heed: { case: 'x' }, verb: 'explode' },
    { heed: { case: 'x' } },
    { heed: { case: 'x', private: false }, verb: 'send' },
    { heed: { case: 'x', form: 'copy' }, verb: 'send' },
    { heed: { case: 'x'.repeat(201) }, verb: 'send' },
  ])('is ours only as a whole: %o', (data) => {
    expect(readPurpose(data)).toBeUndefined();
  });

  it('may be any action that has a button', () => {
    const actions = ActionName.options.filter((action) => action !== 'feedback');

    expect(Verb.options).toEqual([...actions, 'set-up', 'roster', 'new-case', 'back']);
  });
});

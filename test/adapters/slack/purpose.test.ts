import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readMenuChoice,
  readPurpose,
  writeMenuChoice,
  writePurpose,
} from '../../../src/adapters/slack/purpose.ts';
import { ActionName } from '../../../src/domain/message.ts';

describe('what a button is for', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, draft) => {
        expect(readPurpose(writePurpose({ case: one, draft }))).toEqual({ case: one, draft });
      }),
    );
  });

  it.each(['', 'null', '[]', '{}', '{"case":7}', 'not JSON'])('is nothing for %j', (text) => {
    expect(readPurpose(text)).toBeUndefined();
  });
});

describe('what a menu line is for', () => {
  it('comes back as it was written', () => {
    const actions = fc.constantFrom(...ActionName.options);
    fc.assert(
      fc.property(actions, fc.string({ minLength: 1 }), (action, one) => {
        expect(readMenuChoice(writeMenuChoice({ action, case: one }))).toEqual({
          action,
          case: one,
        });
      }),
    );
  });

  it.each(['', 'merge', 'merge ', ' case-1', 'delete case-1', '__proto__ case-1'])(
    'is nothing for %j',
    (text) => {
      expect(readMenuChoice(text)).toBeUndefined();
    },
  );
});

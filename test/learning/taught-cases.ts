import type { Case } from '../../src/domain/case.ts';
import type { Example } from '../../src/domain/learning/example.ts';
import { caseOf, turnOf } from '../domain/samples.ts';

const by = 'slack:T1/ana';
const TAGS = { urgency: 'P3', style: 'matter-of-fact', mood: 'calm' } as const;

/** What a colleague has said of the first turn: that it is a P2. */
export const CORRECTED: Example = {
  ...{ kind: 'tags', turn: 0, at: 1, by, given: TAGS, right: { ...TAGS, urgency: 'P2' } },
};
/** A colleague has answered it as it stands. */
export const AGREED = { kind: 'agreed', turn: 0, at: 1, by, tags: TAGS } satisfies Example;

/** A case of workspace T1 in which a customer has written this, with what there is to learn from it. */
export function taughtCase(
  id: string,
  text: string,
  examples: readonly Example[],
  given: Partial<Case> = {},
): Case {
  return caseOf({
    ...{ id, channel: 'slack:T1/C1', platform: 'slack', workspace: 'T1' },
    ...{ turns: [turnOf('customer', text)], examples: [...examples] },
    ...given,
  });
}

/** Calm things that somebody may ask, all different. */
export function askings(count: number): string[] {
  const things = ['parcel', 'invoice', 'chair', 'voucher', 'jacket', 'lamp'];
  return Array.from(
    { length: count },
    (_, index) => `Hello, could you tell me where my ${things[index % 6]} number ${index} is?`,
  );
}

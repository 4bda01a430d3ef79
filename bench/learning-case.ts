import type { Case } from '../src/domain/case.ts';
import { openCase } from '../src/domain/case-intake.ts';

/** A case of the pretended desk, opened by its customer's first message. */
export function openedCase(id: string, text: string): Case {
  const place = { platform: 'slack', workspace: 'T1', channel: 'slack:T1/C1' } as const;
  const by = { id: `slack:T1/${id}`, name: 'Customer', side: 'customer' } as const;
  return openCase({ kind: 'message', key: id, ...place, at: 0, by, message: id, text }, id);
}

import type { Assessment } from '../domain/assessment.ts';
import type { Ping } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import { openCase } from '../domain/case-intake.ts';
import type { Turn } from '../domain/conversation.ts';
import { Settings } from '../domain/settings.ts';
import { pingIfNeeded } from '../handlers/calls/ping.ts';
import { NOBODY_KNOWN } from '../handlers/desk.ts';

/** The settings of a desk that has set nothing. */
const SHIPPED = Settings.parse({});

/**
 * The times Heed as shipped would have called a lead, oldest first, given the assessment of each heard turn; decided by the code that
 * decides it for a platform. Clocks are left out: they measure how fast a desk answers, not how well Heed reads.
 */
export function pingsIn(
  turns: readonly Turn[],
  assessments: readonly (Assessment | null)[],
): readonly Ping[] {
  let current = emptyCase();
  for (const [index, assessment] of assessments.entries()) {
    if (assessment === null) continue;
    const heard = { ...current, turns: turns.slice(0, index + 1), assessment };
    const now = turns[index]?.at ?? 0;
    current = pingIfNeeded(heard, { settings: SHIPPED, now, model: false, ...NOBODY_KNOWN });
  }
  return current.pings;
}

function emptyCase(): Case {
  return openCase(
    {
      kind: 'message',
      key: 'evaluation',
      platform: 'terminal',
      workspace: 'evaluation',
      channel: 'evaluation',
      message: '0',
      text: '',
      at: 0,
      by: { id: 'customer', name: 'customer', side: 'customer' },
    },
    'evaluation',
  );
}

import type { Urgency } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import type { DraftRequest } from './drafter.ts';
import { duration } from './duration.ts';

/** One line of the desk's policy, as a claim may cite it. */
interface PolicyLine {
  /** `policy:next-word`, or `policy:grant-N` counting from 1. */
  readonly id: string;
  readonly text: string;
}

/**
 * What the policy lets a draft say: how soon the customer hears from us at this urgency, and what an agent may grant without asking.
 * Grants of leads are left out: it is not yet known that a lead will send it.
 */
export function policyLines(policy: Policy, urgency: Urgency): readonly PolicyLine[] {
  const next = `The customer hears from us within ${duration(policy.commitments[urgency])}.`;
  const grants = policy.grants
    .filter((grant) => grant.role === 'agent')
    .map((grant, index) => ({ id: `policy:grant-${index + 1}`, text: grant.what }));
  return [{ id: 'policy:next-word', text: next }, ...grants];
}

/** Every id a claim of this request may rest on, with the text that supports it. */
export function sourcesOf(
  request: Pick<DraftRequest, 'knowledge' | 'policy' | 'assessment'>,
): ReadonlyMap<string, string> {
  const lines = policyLines(request.policy, request.assessment.urgency);
  return new Map([
    ...lines.map((line) => [line.id, line.text] as const),
    ...request.knowledge.map(
      (entry) => [entry.id, [entry.answer, ...entry.steps].join('\n')] as const,
    ),
  ]);
}

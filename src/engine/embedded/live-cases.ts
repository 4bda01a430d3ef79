import type { Case } from '../../domain/case.ts';
import { type Candidate, candidateOf } from '../../domain/case-summary.ts';

export type LiveCases = ReturnType<typeof createLiveCases>;

/** The cases kept in memory: all that lie in `open/`, with their summaries by channel. */
export function createLiveCases() {
  const cases = new Map<string, Case>();
  const channels = new Map<string, Map<string, Candidate>>();

  function set(one: Case): void {
    remove(one.id);
    cases.set(one.id, one);
    const summaries = channels.get(one.channel) ?? new Map<string, Candidate>();
    channels.set(one.channel, summaries.set(one.id, candidateOf(one)));
  }

  function remove(id: string): void {
    const channel = cases.get(id)?.channel;
    cases.delete(id);
    if (channel === undefined) return;
    const summaries = channels.get(channel);
    summaries?.delete(id);
    if (summaries?.size === 0) channels.delete(channel);
  }

  function summaryOf(id: string): Candidate | undefined {
    const one = cases.get(id);
    return one === undefined ? undefined : channels.get(one.channel)?.get(id);
  }

  return {
    set,
    remove,
    summaryOf,
    get: (id: string) => cases.get(id),
    all: () => cases.values(),
    size: () => cases.size,
    openIn: (channel: string) =>
      [...(channels.get(channel)?.values() ?? [])].filter((one) => one.state === 'open'),
  };
}

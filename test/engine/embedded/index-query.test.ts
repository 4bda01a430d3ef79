import { join } from 'node:path';
import type { SQLInputValue } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openIndexDatabase } from '../../../src/engine/embedded/index-database.ts';
import { statementFor, THREAD } from '../../../src/engine/embedded/index-query.ts';
import type { CaseQuery } from '../../../src/engine/engine.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

/** How SQLite goes about a query, step by step, in an index like every other's. */
function planOf(query: CaseQuery): string[] {
  const { sql, values } = statementFor(query);
  return stepsOf(sql, ...values);
}

function stepsOf(sql: string, ...values: SQLInputValue[]): string[] {
  const folder = temporaryFolder();
  const database = openIndexDatabase(join(folder, 'index.sqlite'), undefined);
  onTestFinished(() => {
    database.close();
  });
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return steps.map(({ detail }) => String(detail));
}

const LIST = { limit: 10 } as const;
const RISK = { ...LIST, order: 'risk' } as const;
const RECENT = { ...LIST, order: 'recent' } as const;

describe('a query of cases', () => {
  it.each<[string, CaseQuery, string]>([
    [
      'the queue of a channel',
      { ...RISK, channel: 'c', state: 'open' },
      'cases_by_channel_and_risk',
    ],
    ['the queue of all channels', { ...RISK, state: 'open' }, 'cases_by_risk'],
    ['the latest of a channel', { ...RECENT, channel: 'c' }, 'cases_by_channel'],
    [
      'the latest open of a channel',
      { ...RECENT, channel: 'c', state: 'open' },
      'cases_by_channel_and_state',
    ],
    ['the latest closed', { ...RECENT, state: 'closed' }, 'cases_by_state'],
    ['the latest of all', RECENT, 'cases_by_opening'],
    ['those of a month', { ...RECENT, openedAfter: 5 }, 'cases_by_opening'],
    ["a customer's history", { ...RECENT, customer: 'c' }, 'cases_by_customer'],
    ["a customer's by their address", { ...RECENT, email: 'e' }, 'cases_by_email'],
    ["an account's of a month", { ...RECENT, account: 'a', openedAfter: 5 }, 'cases_by_account'],
    [
      "an account's open ones",
      { ...RECENT, account: 'a', state: 'open' },
      'cases_by_account_and_state',
    ],
    ['what a workspace learns from', { ...RECENT, teaches: 'w' }, 'cases_by_teaching'],
    ["somebody's own", { ...RISK, state: 'open', takenBy: ['p'] }, 'cases_by_taker'],
    ["somebody's calls", { ...RISK, state: 'open', calling: ['p', 'q'] }, 'cases_calling'],
  ])('finds %s in an index that holds them in that order', (_, query, index) => {
    const [search, ...rest] = planOf(query).filter((step) => !/json_each|SUBQUERY/.test(step));

    expect(search).toMatch(new RegExp(`^(SEARCH|SCAN) cases USING INDEX ${index}( |$)`));
    expect(rest).toEqual([]);
  });

  it("sorts somebody's few cases under all their addresses, found by an index", () => {
    const [search] = planOf({ ...RISK, state: 'open', takenBy: ['p', 'q'] });

    expect(search).toContain('SEARCH cases USING INDEX cases_by_taker');
  });

  it("finds a thread's cases by channel and thread, however many the channel has", () => {
    const [search] = stepsOf(THREAD, 'c', 't');

    expect(search).toBe('SEARCH cases USING INDEX cases_by_thread (channel=? AND thread=?)');
  });
});

import { describe, expect, it } from 'vitest';
import { homeText, noticeText } from '../../../src/adapters/terminal/render-list.ts';
import { StaffAddress } from '../../../src/domain/audience.ts';
import type { ListedCase } from '../../../src/domain/shown.ts';

const listed: ListedCase = {
  case: 'case-1',
  customer: 'Robin',
  ask: 'Where is my parcel?',
  urgency: 'P2',
  risk: 0.42,
  trend: 'rising',
  takenBy: null,
  channel: 'terminal:local/shop',
};

function notice(cases: ListedCase[]) {
  const to = StaffAddress.parse('terminal:local/ana');
  return {
    kind: 'notice',
    audience: 'staff',
    id: 'n',
    case: '',
    to,
    text: 'Open:',
    cases,
  } as const;
}

describe('the list of cases in a terminal', () => {
  it('gives each case a line with its tags and what is asked', () => {
    expect(noticeText(notice([listed]))).toBe(
      'Open:\nP2 · risk .42 ↗ rising · `Robin: Where is my parcel?`',
    );
  });

  it('says who has a case, and that one is not judged yet', () => {
    const text = noticeText(notice([{ ...listed, urgency: null, takenBy: 'Ana' }]));

    expect(text).toContain('not judged yet · risk .42 ↗ rising · Ana has it');
  });

  it('says that a call waits, where one does', () => {
    expect(noticeText(notice([{ ...listed, isHeld: true }]))).toContain('rising · a call waits ·');
  });

  it("keeps a stranger's words on their line and inside their quotes", () => {
    const text = noticeText(notice([{ ...listed, ask: 'one`\ntwo **three**' }]));

    expect(text.split('\n')).toHaveLength(2);
    expect(text).toContain('`Robin: one’ two **three**`');
  });

  it('shows the roster to who may change it', () => {
    const page = { myCases: [], myPings: [], channels: [], missing: [] };
    const ana = { id: 'terminal:local/ana', name: 'Ana', role: 'agent' as const };

    const shown = homeText({ ...page, people: [{ ...ana, facts: ['billing', 'until 17:00'] }] });

    expect(shown).toContain('On the roster:\n`Ana` · agent · billing · until 17:00');
    expect(homeText({ ...page, people: [] })).toContain('Nobody is on the roster yet.');
    expect(homeText(page)).not.toContain('roster');
  });

  it("shows somebody's calls before their cases, and what is missing", () => {
    const mine = { ...listed, customer: 'Kim' };
    const text = homeText({
      myCases: [mine],
      myPings: [listed],
      channels: [],
      missing: ['A lead.'],
    });

    expect(text.split('\n').map((line) => line.slice(-30))).toEqual([
      expect.stringContaining('called to 1 and have 1.'),
      expect.stringContaining('Robin'),
      expect.stringContaining('Kim'),
      'A lead.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case.ts';
import { type CaseSummary, summarise } from '../../../src/domain/case-summary.ts';
import type { Desk } from '../../../src/handlers/desk.ts';
import { assessmentOf, caseOf } from '../../domain/samples.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { finding } from '../../fakes/find-cases.ts';
import { createPlay } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  HELP,
  pointsAt,
  ROBIN,
  robinWrites,
  SHOP,
  written,
} from '../../fakes/shop.ts';

const DAY = 24 * 60 * 60 * 1000;
const AT_WORK = { ...ROBIN, email: 'robin@acme.example' };
const IN_TEAMS = {
  id: 'teams:T2/robin',
  name: 'Robin',
  email: 'robin@acme.example',
  account: 'acme.example',
};
const COLLEAGUE = { ...IN_TEAMS, id: 'terminal:local/kim', name: 'Kim', email: 'kim@acme.example' };
const LAMP = 'The lamp in my hall arrived with a cracked shade.';
const SOFA = 'When does the sofa come?';

/** Another case, opened so many days before the morning. */
function other(id: string, days: number, ask: string, changes: Partial<Case> = {}): CaseSummary {
  const openedAt = MORNING - days * DAY;
  const assessment = assessmentOf({ ask });
  return summarise(
    caseOf({ id, channel: SHOP, customer: ROBIN, openedAt, assessment, ...changes }),
  );
}

function playBeside(cases: readonly CaseSummary[], changes: Partial<Desk> = {}) {
  return createPlay(scriptedDesk({ cases: finding(...cases), ...changes }));
}

function idsOf({ earlier }: Case, wanted = earlier): string[] {
  return wanted.map((one) => one.case);
}

function sameIn({ earlier }: Case): string[] {
  return earlier.filter((one) => one.same === true).map((one) => one.case);
}

describe("a customer's other cases", () => {
  it('are found by their id and their address, on the other platform too, each once, latest first', async () => {
    const play = playBeside([
      other('by-id', 3, SOFA),
      other('by-both', 2, SOFA, { customer: AT_WORK }),
      other('in-teams', 1, SOFA, { customer: IN_TEAMS, channel: 'teams:T2/c' }),
      other('stranger', 1, SOFA, { customer: { id: 'terminal:local/pat', name: 'Pat' } }),
      other('merged', 1, SOFA, { mergedInto: 'by-id' }),
    ]);

    await play.take(robinWrites('Hello', { by: AT_WORK }));

    expect(idsOf(play.current)).toEqual(['in-teams', 'by-both', 'by-id']);
  });

  it('are found by an address that the platform told only later', async () => {
    const play = playBeside([other('in-teams', 1, SOFA, { customer: IN_TEAMS })]);
    await play.take(robinWrites('Hello'));

    await play.take(robinWrites('Anybody?', { by: AT_WORK }));

    expect(idsOf(play.current)).toEqual(['in-teams']);
    expect(play.current.customer).toMatchObject({ id: ROBIN.id, account: 'acme.example' });
  });

  it('are as many as somebody reads, and those of long ago about the same thing stay among them', async () => {
    const lately = Array.from({ length: 6 }, (_, index) => other(`sofa-${index}`, index + 1, SOFA));
    const play = playBeside([...lately, other('lamp', 20, LAMP)]);

    await play.take(robinWrites('The shade of that hall lamp is cracked.'));

    expect(idsOf(play.current)).toEqual(['sofa-0', 'sofa-1', 'sofa-2', 'sofa-3', 'lamp']);
    expect(sameIn(play.current)).toEqual(['lamp']);
  });

  it('include those of their account that are open, or lately about the same thing', async () => {
    const play = playBeside([
      other('open', 60, SOFA, { customer: COLLEAGUE }),
      other('closed', 2, SOFA, { customer: COLLEAGUE, state: 'closed' }),
      other('alike', 2, LAMP, { customer: COLLEAGUE, state: 'closed' }),
      other('long-ago', 31, LAMP, { customer: COLLEAGUE, state: 'closed' }),
    ]);

    await play.take(robinWrites('The shade of the hall lamp is cracked.', { by: AT_WORK }));

    expect(idsOf(play.current)).toEqual(['alike', 'open']);
    expect(sameIn(play.current)).toEqual(['alike']);
  });

  it('are no cases of colleagues where colleagues ask', async () => {
    const play = playBeside([other('of-kim', 1, SOFA, { customer: COLLEAGUE, channel: HELP })]);

    await play.take(robinWrites('Where is my badge?', { by: AT_WORK, channel: HELP }));

    expect(play.current.earlier).toEqual([]);
  });

  it('are looked up too where somebody points at what a customer wrote', async () => {
    const play = playBeside([other('in-teams', 1, SOFA, { customer: IN_TEAMS })]);
    const conversation = [written(AT_WORK, 'm-1', 'Where is the sofa?')];

    await play.take(pointsAt(ANA, 'm-1', { conversation }));

    expect(idsOf(play.current)).toEqual(['in-teams']);
    expect(play.current.customer).toEqual({ ...IN_TEAMS, id: ROBIN.id });
  });
});

describe('a case about the same thing as another', () => {
  const LAMP_AGAIN = 'The shade of that hall lamp is cracked. I wrote on Monday.';

  it('counts as risk, with the words that show it, and once', async () => {
    const play = playBeside([other('lamp', 3, LAMP, { state: 'closed' })]);

    await play.take(robinWrites(LAMP_AGAIN));
    await play.take(robinWrites('And the hall lamp has a cracked shade still.'));

    const { assessment, risks } = play.current;
    expect(assessment?.signals.filter(({ kind }) => kind === 'repeat_contact')).toHaveLength(1);
    expect(risks.map(({ risk }) => risk)).toEqual([0.28, 0.28]);
  });

  it('stays marked when what they write next says nothing of it', async () => {
    const play = playBeside([other('lamp', 3, LAMP)]);
    await play.take(robinWrites(LAMP_AGAIN));

    await play.take(robinWrites('Anybody there?'));

    expect(sameIn(play.current)).toEqual(['lamp']);
    expect(play.current.assessment?.signals).toMatchObject([{ kind: 'repeat_contact' }]);
  });

  it('is none of long ago, unless it is still open', async () => {
    const play = playBeside([
      other('open', 40, LAMP),
      other('closed', 40, LAMP, { state: 'closed' }),
    ]);

    await play.take(robinWrites(LAMP_AGAIN));

    expect(sameIn(play.current)).toEqual(['open']);
  });

  it('is found by its meaning too where that can be told, and is none where the meaning is another', async () => {
    const few = [other('few', 3, 'Replacement for a lamp', { state: 'closed' })];
    const many = [other('many', 3, LAMP)];
    const text = 'The lamp you promised has not come.';
    const byWords = playBeside(few);
    const close = playBeside(few, { likeness: async () => [0.9] });
    const apart = playBeside(many, { likeness: async () => [0.1] });

    await byWords.take(robinWrites(text));
    await close.take(robinWrites(text));
    await apart.take(robinWrites(LAMP_AGAIN));

    expect([byWords, close, apart].map(({ current }) => sameIn(current))).toEqual([
      [],
      ['few'],
      [],
    ]);
  });

  it('is not looked for when nobody but us has written', async () => {
    const play = playBeside([other('lamp', 3, LAMP)]);
    await play.take(robinWrites('Hello'));

    await play.take(anaWrites('Is it about the cracked shade of the hall lamp?'));

    expect(sameIn(play.current)).toEqual([]);
  });
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Work } from '../../src/eval/judge.ts';
import { DataError } from '../../src/eval/read-lines.ts';
import { runSets } from '../../src/eval/run-sets.ts';
import { readDraws } from '../../src/eval/sets/draws.ts';
import { ROWS } from '../../src/eval/sets/set.ts';
import { SETS } from '../../src/eval/sets.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { createMarkedAssessor } from './marked-assessor.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

function save(file: string, ...rows: object[]): void {
  writeFileSync(join(folder, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

const QUIET = { escalated: false, at_turn: null, grade: 0 };
const BLOWS_UP = { escalated: true, at_turn: 2, grade: 2, hot_start: false };

function conversation(id: string, outcome: object, ...texts: string[]) {
  const turns = texts.map((text, index) => ({ who: index % 2 === 0 ? 'customer' : 'agent', text }));
  return { id, source: 'made up', turns, outcome };
}

/** Ten conversations, the odd ones blowing up after a first message of high risk. */
function saveConversations(file: string, count = 10): void {
  const rows = Array.from({ length: count }, (_, index) =>
    index % 2 === 0
      ? conversation(`quiet-${index}`, QUIET, 'risk=0.1', 'hello', 'risk=0.2')
      : conversation(`loud-${index}`, BLOWS_UP, 'risk=0.7 urgency=P1', 'hello', 'risk=1'),
  );
  save(file, ...rows);
}

/** Messages that a reader of ours has labelled, by their ids. */
const LABELLED = readDraws()
  .flatMap(({ labels }) => labels.slice(0, 1))
  .map(({ id }) => id);

/** Two messages that carry every label there is, and some more that are known by their ids alone. */
function saveMessages(file: string, ids: readonly string[] = []): void {
  const common = { source: 'made up', lang: 'en' };
  save(
    file,
    {
      ...common,
      id: 'bad',
      text: 'urgency=P1 mood=angry risk=0.9 churn=high',
      labels: { urgency_1_7: 6, score: -1 },
      mapped: {
        urgency: 'P1',
        temperament: ['angry'],
        churnRisk: 'high',
        needsReply: true,
        complaint: true,
        sentiment: 'negative',
        polite: false,
      },
    },
    {
      ...common,
      id: 'good',
      text: 'urgency=P4 mood=pleased risk=0.1',
      labels: { urgency_1_7: 1, score: 1 },
      mapped: {
        urgency: 'P4',
        temperament: ['satisfied'],
        churnRisk: 'none',
        needsReply: false,
        complaint: false,
        sentiment: 'positive',
        polite: true,
      },
    },
    ...ids.map((id) => ({ ...common, id, text: 'urgency=P3', labels: {}, mapped: {} })),
  );
}

/** A made-up file for every set there is. */
function saveEverything(): void {
  for (const { layout, file } of SETS) {
    if (layout === 'conversations') saveConversations(file);
    if (layout === 'messages') saveMessages(file, LABELLED);
    if (layout === 'pairs') {
      save(file, { id: 'pair', angry: 'urgency=P2 now!', calm: ['urgency=P2', 'please'] });
    }
    if (layout === 'ids') writeFileSync(join(folder, file), JSON.stringify([{ id: 'loud-1' }]));
  }
}

/** Runs with the marked assessor; `titles` and `answered` are what the progress was told. */
async function runHere(given: { only?: string[]; limit?: number; width?: number } = {}) {
  const assessor = createMarkedAssessor();
  const titles: string[] = [];
  let answered = 0;
  function begin(title: string): Work {
    titles.push(title);
    return {
      width: given.width ?? 1,
      answered(messages) {
        answered += messages;
      },
      finish() {},
    };
  }
  const evaluation = await runSets({
    folder,
    only: given.only ?? [],
    limit: given.limit,
    judges: [{ judge: 'Heed', ask: (conversation) => assessor.assess(conversation) }],
    begin,
  });
  return { evaluation, assessor, titles, answered: () => answered };
}

describe('runSets', () => {
  it('measures every set it finds, end to end', async () => {
    saveEverything();

    const { evaluation } = await runHere();

    expect(evaluation.absent).toEqual([]);
    expect(evaluation.results.map((result) => result.set.name)).toEqual(
      SETS.map((set) => set.name),
    );
    for (const { set, rows, cases } of evaluation.results) {
      const values = rows.flatMap((row) => row.cells.map((cell) => cell.measured.value));
      expect(
        values.filter((value) => value !== null).length + cases.length,
        set.name,
      ).toBeGreaterThan(0);
    }
  });

  it('gives a judge that knows the answers full marks', async () => {
    saveEverything();

    const { evaluation } = await runHere({
      only: ['tweetsumm', 'urgency.mooc', 'churn.swisscom', 'sentiment.airline', 'umbrage_pairs'],
    });

    const best = [
      'recall before the blow-up',
      'AUROC, needs a reply',
      'F1, en',
      'AUROC of a bad mood',
      'same urgency for both tellings',
    ];
    const rows = evaluation.results.flatMap((result) => result.rows);
    const values = best.map(
      (metric) => rows.find((row) => row.metric === metric)?.cells[0]?.measured.value,
    );
    expect(values).toEqual([1, 1, 1, 1, 1]);
  });

  it('names the absent sets; a list of ids needs its conversations', async () => {
    saveEverything();
    rmSync(join(folder, 'tweetsumm_dev.jsonl'));

    const { evaluation } = await runHere({ only: ['tweetsumm', 'calm_but_serious', 'cga_wiki'] });

    expect(evaluation.absent.map((set) => set.name)).toEqual(['tweetsumm', 'calm_but_serious']);
    expect(evaluation.results.map((result) => result.set.name)).toEqual(['cga_wiki']);
  });

  it('reads a set from all its files, and of these only the rows that belong to it', async () => {
    const row = { source: 'made up', lang: 'de', labels: {}, mapped: {}, text: 'language=de' };
    save('sentiment.umsab_multilingual.dev.jsonl', { ...row, id: 'one' });
    save('emotion.brighter_multilingual.dev.jsonl', { ...row, id: 'two' });
    save('churn.swisscom.dev.jsonl', { ...row, id: 'three' }, { ...row, id: 'four', lang: 'ru' });

    const { evaluation } = await runHere({ only: ['language'] });

    const [result] = evaluation.results;
    expect(result).toMatchObject({ there: 3, taken: 3 });
    expect(result?.rows[0]?.cells[0]?.measured.value).toBe(1);
  });

  it('names a set as absent when one of its files is', async () => {
    saveMessages('sentiment.umsab_multilingual.dev.jsonl');

    const { evaluation } = await runHere({ only: ['language'] });

    expect(evaluation.absent.map((set) => set.name)).toEqual(['language']);
  });

  it('shows a judge nothing of what comes after the turn, and none of the answers', async () => {
    save('tweetsumm_dev.jsonl', conversation('loud', BLOWS_UP, 'first', 'reply', 'second', 'end'));

    const { assessor } = await runHere({ only: ['tweetsumm'] });

    const shown = assessor.shown.map(({ turns }) => turns.map((turn) => turn.text));
    expect(shown).toEqual([['first'], ['first', 'reply', 'second']]);
    expect(JSON.stringify(assessor.shown)).not.toContain('escalated');
  });

  it('assesses the headline set once, also for the list of ids', async () => {
    saveEverything();

    const { titles } = await runHere({ only: ['tweetsumm', 'calm_but_serious'] });

    expect(titles).toEqual(['tweetsumm, Heed: 10 rows']);
  });

  it('takes no more rows than it may', async () => {
    saveConversations('tweetsumm_dev.jsonl');

    const { evaluation, answered } = await runHere({ only: ['tweetsumm'], limit: 4 });

    expect(evaluation.results[0]).toMatchObject({ there: 10, taken: 4 });
    expect(answered()).toBe(8);
  });

  it('takes the headline set whole and a sample of the others unless told otherwise', async () => {
    saveConversations('tweetsumm_dev.jsonl', ROWS + 1);
    saveConversations('cdp_timed_dev.jsonl', ROWS + 1);
    saveConversations('uss_dev.jsonl', ROWS + 1);

    const { evaluation } = await runHere();

    expect(evaluation.results.map((result) => result.taken)).toEqual([ROWS + 1, ROWS, 100]);
  });

  it('keeps the answers with their rows when several are under way', async () => {
    saveEverything();

    const one = await runHere({ only: ['tweetsumm'] });
    const many = await runHere({ only: ['tweetsumm'], width: 4 });

    expect(many.evaluation).toEqual(one.evaluation);
  });

  it('names file and line of what it cannot read, and quotes nothing of it', async () => {
    saveConversations('tweetsumm_dev.jsonl');
    const file = join(folder, 'tweetsumm_dev.jsonl');
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"id":"secret words","turns":[]}\n`);

    const failing = runHere({ only: ['tweetsumm'] });

    await expect(failing).rejects.toThrow(DataError);
    await expect(failing).rejects.toThrow(/tweetsumm_dev\.jsonl, line 11: .*turns/);
    await expect(failing).rejects.not.toThrow('secret');
  });

  it('says so when the list of ids is no list', async () => {
    saveConversations('tweetsumm_dev.jsonl');
    writeFileSync(join(folder, 'calm_but_serious_dev.json'), '{"id":');

    await expect(runHere({ only: ['calm_but_serious'] })).rejects.toThrow(/not JSON/);
  });
});

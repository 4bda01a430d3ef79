import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { KnowledgeError, loadKnowledge } from '../../src/knowledge/load.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const FINE = `---
id: opening-hours
title: When are you open
product: shop
phrasings:
  - When do you open?
  - Are you open on Sunday?
  - What are your hours?
  - Until when can I call you?
  - Is anybody there at night?
  - closed today??
steps:
  - look up the hours of that day
questions:
  - Which day do you mean?
updated: 2026-11-01
---
We are open from nine to six.

On holidays we are closed.
`;

describe('loadKnowledge', () => {
  let folder: string;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  async function write(file: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }

  /** What loading complains of, as "file:line: reason". */
  async function complaints(): Promise<string[]> {
    const error = await loadKnowledge(folder).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (!(error instanceof KnowledgeError)) return [`not a KnowledgeError: ${String(error)}`];
    return error.problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  }

  it('reads fields and answer', async () => {
    await write('opening-hours.md', FINE);

    const [entry] = await loadKnowledge(folder);

    expect(entry).toMatchObject({
      id: 'opening-hours',
      product: 'shop',
      steps: ['look up the hours of that day'],
      questions: ['Which day do you mean?'],
      updated: '2026-11-01',
      answer: 'We are open from nine to six.\n\nOn holidays we are closed.',
    });
    expect(entry?.phrasings).toHaveLength(6);
  });

  it('reads folders within the folder in order of their paths, and skips README.md, hidden and other files', async () => {
    await write('shop/b.md', renamed('second', 'two'));
    await write('shop/a.md', renamed('first', 'one'));
    await write('README.md', 'How to write an entry.');
    await write('shop/readme.md', 'Ours.');
    await write('.drafts/c.md', 'not yet');
    await write('notes.txt', 'nothing');

    const entries = await loadKnowledge(folder);

    expect(entries.map((entry) => entry.id)).toEqual(['first', 'second']);
  });

  it('reads a file with a byte order mark and Windows line ends like any other', async () => {
    await write('opening-hours.md', FINE);
    const plain = await loadKnowledge(folder);
    await write('opening-hours.md', `\uFEFF${FINE.replaceAll('\n', '\r\n')}`);

    const windows = await loadKnowledge(folder);

    expect(windows).toEqual(plain);
  });

  it('takes questions as none when they are left out', async () => {
    await write('a.md', FINE.replace('questions:\n  - Which day do you mean?\n', ''));

    const [entry] = await loadKnowledge(folder);

    expect(entry?.questions).toEqual([]);
  });

  it.each([
    [
      'broken YAML',
      ['title: When are you open', 'title: "When are you'],
      /^a\.md:3: .*Missing closing/,
    ],
    ['a missing field', ['product: shop\n', ''], /^a\.md:1: "product" is missing\.$/],
    [
      'a field left empty',
      ['title: When are you open', 'title:'],
      /^a\.md:3: "title" should be text/,
    ],
    ['a misspelt field', ['questions:', 'qestions:'], /^a\.md:14: "qestions" is not a field/],
    ['an id that cannot be cited', ['opening-hours', 'Opening hours'], /^a\.md:2: "id" should be/],
    [
      'too few phrasings',
      ['  - closed today??\n', ''],
      /^a\.md:5: "phrasings" has too few: give at least 6, .* \(there are 5\)\.$/,
    ],
    [
      'a phrasing that YAML takes for something else',
      ['closed today??', 'Hello: closed today?'],
      /^a\.md:11: "phrasings", number 6, should be text; put it in quotes\.$/,
    ],
    [
      'a phrasing that YAML takes for a reference',
      ['closed', '*really* closed'],
      /^a\.md:11: .*quotes/,
    ],
    ['a phrasing that YAML takes for an anchor', ['closed', '&co closed'], /^a\.md:11: .*quotes/],
    ['a phrasing that YAML takes for a type', ['closed', '!now closed'], /^a\.md:11: /],
    [
      'a phrasing given twice',
      ['closed today??', 'WHEN do you open'],
      /^a\.md:11: The phrasing "WHEN do you open" is already in a\.md:6\.$/,
    ],
    [
      'a step that ends like a sentence',
      ['of that day', 'of that day.'],
      /^a\.md:13: "steps", number 1,/,
    ],
    ['a step that says who', ['look up', 'I will look up'], /^a\.md:13: .*leave out "I will"/],
    [
      'too many steps',
      ['questions:', '  - b\n  - c\n  - d\nquestions:'],
      /^a\.md:12: "steps" should name three steps at most\.$/,
    ],
    ['a question that asks nothing', ['you mean?', 'you mean'], /^a\.md:15: .*question mark/],
    [
      'a date of another kind',
      ['2026-11-01', '1.11.2026'],
      /^a\.md:16: "updated" should be a date/,
    ],
    [
      'no answer',
      ['We are open from nine to six.\n\nOn holidays we are closed.', ''],
      /^a\.md:18: The answer is empty/,
    ],
    [
      'an answer too long for a reply',
      ['We are', 'We are open. '.repeat(100)],
      /^a\.md:18: .*1200 characters/,
    ],
    ['a file without fields', ['---\nid', 'id'], /^a\.md:1: .*between two lines of "---"$/],
  ])('names file and line of %s', async (_, [from = '', to = ''], complaint) => {
    await write('a.md', FINE.replace(from, to));

    const [first, ...more] = await complaints();

    expect(first).toMatch(complaint);
    expect(more).toEqual([]);
  });

  it('refuses two entries with one id and says where the first one is', async () => {
    await write('a.md', FINE);
    await write('shop/b.md', renamed('opening-hours', 'two'));

    const found = await complaints();

    expect(found).toEqual(['shop/b.md:2: The id "opening-hours" is already in a.md:2.']);
  });

  it('refuses a phrasing that stands in two entries, whatever its case and punctuation', async () => {
    await write('a.md', FINE);
    await write(
      'b.md',
      renamed('other', 'two').replace('When do you open? two', 'when do you open'),
    );

    const found = await complaints();

    expect(found).toEqual(['b.md:6: The phrasing "when do you open" is already in a.md:6.']);
  });

  it('names what is wrong in all files at once, and loads none of them', async () => {
    await write('a.md', FINE.replace('product: shop\n', '').replace('updated: 2026-11-01\n', ''));
    await write('b.md', 'no fields here');
    await write('c.md', FINE);

    const found = await complaints();

    expect(found).toEqual([
      'a.md:1: "product" is missing.',
      'a.md:1: "updated" is missing.',
      'b.md:1: should begin with its fields between two lines of "---"',
    ]);
  });

  it('says on which line a file stops being UTF-8', async () => {
    await write('a.md', Buffer.from(FINE.replace('nine to six', 'neun für alle'), 'latin1'));

    const found = await complaints();

    expect(found).toEqual(['a.md:18: holds a character that is not UTF-8; save the file as UTF-8']);
  });

  it('says what to do when there is no such folder', async () => {
    const missing = join(folder, 'nowhere');

    await expect(loadKnowledge(missing)).rejects.toThrow(/cannot be read from .*Create the folder/);
  });

  it('loads a folder without entries as an empty knowledge base', async () => {
    await write('README.md', 'Nothing yet.');

    await expect(loadKnowledge(folder)).resolves.toEqual([]);
  });

  it('complains of any file in words of its own and never in those of a library', async () => {
    const yaml = fc.array(
      fc.constantFrom(
        'id: a',
        'id:',
        '  - *x',
        '  - &x y',
        '- a',
        '{',
        '"',
        'title: [',
        '<<: *a',
        '? b',
        ': ',
      ),
    );
    const file = fc.oneof(
      fc.string({ unit: 'binary' }),
      yaml.map((lines) => ['---', ...lines, '---', 'text'].join('\n')),
    );

    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        await write('a.md', content);

        const found = await complaints();

        expect(found.length).toBeGreaterThan(0);
        for (const line of found) expect(line).toMatch(/^a\.md:\d+: /);
      }),
    );
  });
});

/** The fine entry under another id and with other phrasings. */
function renamed(id: string, suffix: string): string {
  const [phrasings = '', rest = ''] = FINE.split('steps:');
  const other = phrasings.replace(/^ {2}- .*$/gm, (line) => `${line} ${suffix}`);
  return `${other}steps:${rest}`.replace('id: opening-hours', `id: ${id}`);
}

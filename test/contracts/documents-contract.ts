import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Documents } from '../../src/engine/documents.ts';
import { DamagedFileError } from '../../src/engine/file-errors.ts';

/** A place where documents are kept; outlives what is opened on it. */
export interface DocumentStore {
  /** Opens the store as a new process does. */
  open(): Documents;
  remove(): Promise<void>;
}

const Note = z.object({ text: z.string(), count: z.number() });

/** Names that mean something to file systems, shells, databases and JavaScript, and pairs that only differ in case or form. */
export const HOSTILE_NAMES = [
  '',
  '.',
  '..',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\system32',
  'a/b',
  'a\\b',
  'con',
  'NUL',
  'T024BE7LD',
  't024be7ld',
  't024be7ld.json',
  'name.unfinished',
  'name\u0000.json',
  'line\nbreak',
  "'; drop table documents; --",
  '__proto__',
  'constructor',
  'Ka\u0308se',
  'K\u00e4se',
  '🚋'.repeat(200),
  'x'.repeat(5_000),
];

/** What every store of documents promises. `make` gives an empty one. */
export function describeDocuments(name: string, make: () => Promise<DocumentStore>): void {
  describe(`${name} keeps the contract of documents`, () => {
    it('gives back what was written, also to the next process', onStore(givesBack));
    it('gives undefined, and no names, where there is nothing', onStore(givesNothing));
    it('keeps what was written last, of many writes at once too', onStore(keepsTheLast));
    it('forgets what was removed, and only that', onStore(forgets));
    it('keeps the order of writes and removals that overlap', onStore(keepsTheOrder));
    it('keeps kinds apart', onStore(keepsKindsApart));
    it('takes any name, and mixes up none', onStore(takesHostileNames));
    it('gives back any JSON under any name', onStore(takesAnything));
    it('refuses to give what does not fit the schema, and keeps it', onStore(refusesMisfits));
  });

  function onStore(test: (store: DocumentStore) => Promise<void>) {
    return async () => {
      const store = await make();
      try {
        await test(store);
      } finally {
        await store.remove();
      }
    };
  }
}

async function givesBack(store: DocumentStore): Promise<void> {
  const note = { text: 'Grüße \u2028 🚋 "\n', count: 0.1 };

  await store.open().write('notes', 'first', note);

  expect(await store.open().read('notes', 'first', Note)).toEqual(note);
  expect(await store.open().names('notes')).toEqual(['first']);
}

async function givesNothing(store: DocumentStore): Promise<void> {
  const documents = store.open();

  expect(await documents.read('notes', 'first', Note)).toBeUndefined();
  expect(await documents.names('notes')).toEqual([]);
}

async function keepsTheLast(store: DocumentStore): Promise<void> {
  const documents = store.open();
  const notes = Array.from({ length: 12 }, (_, count) => ({
    text: 'x'.repeat(977 - count),
    count,
  }));

  await Promise.all(notes.map((note) => documents.write('notes', 'first', note)));

  expect(await documents.read('notes', 'first', Note)).toEqual(notes.at(-1));
  expect(await documents.names('notes')).toEqual(['first']);
}

async function forgets(store: DocumentStore): Promise<void> {
  const documents = store.open();
  await documents.write('notes', 'first', { text: 'a', count: 1 });
  await documents.write('notes', 'second', { text: 'b', count: 2 });

  await documents.remove('notes', 'first');
  await documents.remove('notes', 'never there');
  await documents.remove('nothing of this kind', 'first');

  expect(await store.open().read('notes', 'first', Note)).toBeUndefined();
  expect(await store.open().names('notes')).toEqual(['second']);
}

async function keepsTheOrder(store: DocumentStore): Promise<void> {
  const documents = store.open();

  await Promise.all([
    documents.write('notes', 'first', { text: 'a', count: 1 }),
    documents.remove('notes', 'first'),
    documents.remove('notes', 'second'),
    documents.write('notes', 'second', { text: 'b', count: 2 }),
  ]);

  expect(await documents.names('notes')).toEqual(['second']);
}

async function keepsKindsApart(store: DocumentStore): Promise<void> {
  const documents = store.open();

  await documents.write('notes', 'same', { text: 'a note', count: 1 });
  await documents.write('../notes', 'same', { text: 'of another kind', count: 2 });

  expect(await documents.read('notes', 'same', Note)).toEqual({ text: 'a note', count: 1 });
  expect(await documents.names('../notes')).toEqual(['same']);
}

async function takesHostileNames(store: DocumentStore): Promise<void> {
  const documents = store.open();

  await Promise.all(
    HOSTILE_NAMES.map((text, count) => documents.write('n', text, { text, count })),
  );

  const again = store.open();
  expect([...(await again.names('n'))].toSorted()).toEqual(HOSTILE_NAMES.toSorted());
  for (const [count, text] of HOSTILE_NAMES.entries())
    expect(await again.read('n', text, Note)).toEqual({ text, count });
}

async function takesAnything(store: DocumentStore): Promise<void> {
  const documents = store.open();
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const property = fc.asyncProperty(text, fc.jsonValue(), async (name, value) => {
    await documents.write('anything', name, value);

    const found = await documents.read('anything', name, z.unknown());

    // What JSON makes of it: it knows no -0.
    expect(found).toEqual(JSON.parse(JSON.stringify(value)));
  });
  await fc.assert(property, { numRuns: 40 });
}

async function refusesMisfits(store: DocumentStore): Promise<void> {
  const documents = store.open();
  await documents.write('notes', 'first', { text: 'secret words', count: 'many' });

  const error = await documents.read('notes', 'first', Note).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(DamagedFileError);
  expect(String(error)).not.toContain('secret words');
  expect(await documents.read('notes', 'first', z.unknown())).toEqual({
    text: 'secret words',
    count: 'many',
  });
}

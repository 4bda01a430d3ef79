import { type Case, dueAt } from '../../domain/case.ts';
import { openCase, receive } from '../../domain/case-intake.ts';
import type { Incoming } from '../../domain/message.ts';
import { type CaseId, type Time, UnknownCaseError } from '../engine.ts';
import { createKeyedLock, type KeyedLock } from '../keyed-lock.ts';
import { candidatesFor, type Place } from './candidates.ts';
import type { CaseStore } from './case-store.ts';
import type { WakeUps } from './wake.ts';

/** How often a new id is asked for until one is free. Ours: with random ids the first is. */
const ID_ATTEMPTS = 100;

/**
 * Makes `Engine.accept`. An event waits first for events of the same key, so that of two at once one is a repeat, then for those of
 * its channel, so that each is placed knowing where the one before went, then for its case.
 */
export function createAccept(options: {
  store: CaseStore;
  caseLock: KeyedLock;
  wakeUps: WakeUps;
  time: Time;
  place: Place;
  newId: () => CaseId;
}): (event: Incoming) => Promise<CaseId | undefined> {
  const { store, caseLock, wakeUps, time, place, newId } = options;
  const keyLock = createKeyedLock();
  const channelLock = createKeyedLock();

  async function takeIn(event: Incoming): Promise<CaseId | undefined> {
    store.ready();
    if (store.hasKey(event.key, time.now())) return undefined;
    const gone = new Set<CaseId>();
    while (true) {
      const candidates = candidatesFor(event, store).filter((one) => !gone.has(one.id));
      const placement = place(event, candidates);
      if ('ignore' in placement) return undefined;
      if ('open' in placement) return openFor(event);
      const id = await putInto(placement.into, event);
      if (id !== undefined) return id;
      // Its document turned out to be damaged just now: the event finds another home.
      if (gone.has(placement.into)) throw new UnknownCaseError(placement.into);
      gone.add(placement.into);
    }
  }

  /** Puts the event into the case or its heir, which may have come since it was placed; undefined when there is no such case. */
  async function putInto(
    id: CaseId,
    event: Incoming,
    visited: ReadonlySet<CaseId> = new Set(),
  ): Promise<CaseId | undefined> {
    const path = new Set([...visited, id]);
    const target = await caseLock.run(id, async () => {
      const current = await store.load(id);
      if (current === undefined) return undefined;
      const heir = current.mergedInto;
      if (heir !== undefined && !path.has(heir)) return heir;
      await keep(current, event);
      return id;
    });
    return target === undefined || target === id ? target : putInto(target, event, path);
  }

  async function openFor(event: Incoming): Promise<CaseId> {
    for (let attempt = 0; attempt < ID_ATTEMPTS; attempt += 1) {
      const id = newId();
      const opened = await caseLock.run(id, async () => {
        if (store.summaryOf(id) !== undefined) return false;
        await keep(openCase(event, id), event);
        return true;
      });
      if (opened) return id;
    }
    throw new Error(`No new case could be opened: ${ID_ATTEMPTS} new ids in a row were taken.`);
  }

  async function keep(current: Case, event: Incoming): Promise<void> {
    const taken = { key: event.key, at: time.now() };
    const saved = await store.save(receive(current, event, taken.at), current, taken);
    wakeUps.set(saved.id, dueAt(saved), saved.revision, true);
  }

  return (event) =>
    keyLock.run(event.key, () => channelLock.run(event.channel, () => takeIn(event)));
}

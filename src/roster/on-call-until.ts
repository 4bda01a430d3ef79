import { type Directory, nextHandOver, type Rota } from '../domain/time/rota.ts';

/**
 * Until when somebody who is on call at `now` stays so, shifts of theirs that follow each other taken together; milliseconds since 1970.
 * Undefined where that is not told: in a group, and in a rota of one.
 */
export function onCallUntil(
  rota: Rota,
  person: string,
  directory: Directory,
  now: number,
): number | undefined {
  if (rota.kind === 'slack-group') return undefined;
  if (rota.kind === 'turns') return nextHandOver(rota, now);
  const shifts = (directory.shifts[rota.name] ?? []).filter((shift) => shift.person === person);
  let end = now;
  for (const { from, to } of shifts.toSorted((left, right) => left.from - right.from))
    if (from <= end && to > end) end = to;
  return end === now ? undefined : end;
}

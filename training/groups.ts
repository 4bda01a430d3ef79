/**
 * What a row's id says it belongs to: `shop-012-a` and `shop-012-b` are two tellings of `shop-012`, `threads-a-c001-2` is the third turn of
 * `threads-a-c001`. Rows of one group may be alike, and are never on both sides of a split.
 */
export function groupOf(id: string): string {
  return id.replace(/-[ab]$/, '').replace(/(-c\d+)-\d+$/, '$1');
}

/** True for the calm (`-a`) or the angry (`-b`) telling of one issue. */
export function isTwin(id: string): boolean {
  return /-\d+-[ab]$/.test(id);
}

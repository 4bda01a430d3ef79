/** A map that forgets: what was neither read nor set for the longest goes when there is no room left. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Holds so many entries at `most`; 1 or more. */
export function createBoundedMap<Value extends object>(most: number): BoundedMap<Value> {
  // A Map keeps the order in which its keys were set, the oldest first.
  const entries = new Map<string, Value>();
  function set(key: string, value: Value): void {
    entries.delete(key);
    entries.set(key, value);
    const oldest = entries.size > most ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
  }
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
  };
}

/** Makes plain data unchangeable, to its leaves. What is kept in memory is lent to others, and must stay what is on disk. */
export function freeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  for (const value of Object.values(data)) freeze(value);
  return Object.freeze(data);
}

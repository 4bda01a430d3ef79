/** The place of the highest number, from 0; of equals the first, and -1 of nothing. */
export function placeOfHighest(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

/** Minutes in the words a customer reads: "15 minutes", "2 hours", "1 day". */
export function duration(minutes: number): string {
  if (minutes < 60) return count(Math.round(minutes), 'minute');
  if (minutes < 1440) return count(Math.round(minutes / 60), 'hour');
  return count(Math.round(minutes / 1440), 'day');
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

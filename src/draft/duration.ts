const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * Minutes in the words a customer reads: "15 minutes", "2 hours", "1 day". Exact to the minute, so that what is promised is what the
 * policy says; parts of a minute count as a whole one.
 */
export function duration(minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes));
  if (whole % DAY === 0) return count(whole / DAY, 'day');
  if (whole % HOUR === 0) return count(whole / HOUR, 'hour');
  if (whole < 2 * HOUR) return count(whole, 'minute');
  return `${count(Math.floor(whole / HOUR), 'hour')} and ${count(whole % HOUR, 'minute')}`;
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

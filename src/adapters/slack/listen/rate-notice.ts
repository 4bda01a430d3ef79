import { z } from 'zod';

/** No event, and of no workspace's bot: https://docs.slack.dev/reference/events/app_rate_limited. */
const RateNotice = z.object({ type: z.literal('app_rate_limited') });

/** True where Slack says that it withholds events for a minute, since there were more than 30,000 within an hour. */
export function isRateNotice(body: unknown): boolean {
  return RateNotice.safeParse(body).success;
}

import type { AllMiddlewareArgs } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createInFlight } from '../../../../src/adapters/in-flight.ts';
import { createConnection } from '../../../../src/adapters/slack/listen/connection.ts';
import { createWebServer } from '../../../../src/http.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { SECRETS } from '../../../fakes/slack/app-methods.ts';
import { send } from '../../../fakes/slack/delivery.ts';
import { ANA, SHOP, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { type SignedRequest, signCommand, signEvent } from '../../../fakes/slack/signed-request.ts';

/** Bolt’s app as Heed makes it, behind a web server. */
async function openConnection() {
  const { logger } = createLog();
  const time = createFakeTime();
  const told: string[] = [];
  const connection = createConnection({
    connection: { kind: 'http', signingSecret: SECRETS.signingSecret },
    authorize: async () => ({ botId: 'B1', botUserId: 'U1', teamId: SHOP_TEAM }),
    apiUrl: undefined,
    inFlight: createInFlight(time),
    ...{ time, logger, connected() {}, lost() {} },
    withheld: () => void told.push('withheld'),
  });
  await connection.start();
  const server = createWebServer({ routes: connection.routes, logger });
  onTestFinished(server.stop);
  const url = `http://127.0.0.1:${await server.listen(0)}/slack/events`;
  server.ready();
  return { ...connection, told, post: (request: SignedRequest) => send(url, request) };
}

describe('Bolt’s app', () => {
  it('keeps no conversations and no clients of its own, however long it runs', async () => {
    const { app, post } = await openConnection();
    const given: AllMiddlewareArgs[] = [];
    app.event('app_mention', async (args) => void given.push(args));
    const event = { type: 'app_mention', user: ANA, channel: SHOP, ts: '1.1', text: 'Hello?' };

    await post(signEvent({ type: 'event_callback', team_id: SHOP_TEAM, event }));

    expect(given).toHaveLength(1);
    expect(given[0]?.client).toBe(app.client);
    expect(given[0]?.context).not.toHaveProperty('updateConversation');
  });

  it('answers 500 at once where a listener throws, and does not keep anybody waiting', async () => {
    const { app, post } = await openConnection();
    app.command('/triage', async () => {
      throw new Error('Nobody foresaw this.');
    });
    const fields = { team_id: SHOP_TEAM, user_id: ANA, channel_id: SHOP, trigger_id: '1.2' };

    const answer = await post(signCommand({ ...fields, command: '/triage', text: 'help' }));

    expect(answer.status).toBe(500);
  }, 2_000);

  it('takes it from Slack that there were too many events, and says that some are missing', async () => {
    const { post, told } = await openConnection();
    const notice = { type: 'app_rate_limited', team_id: SHOP_TEAM, minute_rate_limited: 1 };

    const answer = await post(signEvent(notice));

    expect([answer.status, told]).toEqual([200, ['withheld']]);
  });
});

import type { Logger } from 'pino';
import type { Settings } from '../../domain/settings.ts';
import type { Documents } from '../../engine/documents.ts';
import type { Time } from '../../engine/engine.ts';
import type { Adapter, Receive, Route } from '../adapter.ts';
import { createDoors } from '../create-doors.ts';
import { createInFlight } from '../in-flight.ts';
import { parseAddress } from './address.ts';
import type { DoorAnswer, DoorHolder } from './doors/doors.ts';
import type { Installations } from './install/installation.ts';
import { createAuthorize } from './install/tokens.ts';
import { linkTo } from './link-to.ts';
import { createBackfill } from './listen/backfill.ts';
import { type ConnectionKind, createConnection } from './listen/connection.ts';
import { createCursors } from './listen/cursors.ts';
import { createEntrance } from './listen/entrance.ts';
import { registerListeners } from './listen/listeners.ts';
import { createTakeEvent } from './listen/take-event.ts';
import { createTell } from './listen/tell.ts';
import type { Emoji } from './parse/parse.ts';
import { createAudienceCheck, isPerson } from './speak/check-audience.ts';
import { createCloseHome } from './speak/close-home.ts';
import { createDeliver } from './speak/deliver.ts';
import { createDirects } from './speak/directs.ts';
import { createRetract } from './speak/retract.ts';
import { createChannels } from './web/channels.ts';
import { createComplete } from './web/complete.ts';
import { createGroupMembers } from './web/groups.ts';
import { createPeople } from './web/people.ts';
import { headOf } from './web/read-thread.ts';
import { createReaders } from './web/readers.ts';
import { createWebClients } from './web/web.ts';

export interface SlackOptions {
  readonly connection: ConnectionKind;
  /** Where Heed is installed. Closed by `stop`. */
  readonly installations: Installations;
  /** The install pages, where others may install Heed. */
  readonly oauth?: readonly Route[];
  /** Another base of the Web API than Slack's own. */
  readonly apiUrl?: string;
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  /** The threads of a channel's open cases. */
  openThreads(channel: string): Promise<readonly string[]>;
  readonly documents: Documents;
  readonly time: Time;
  readonly logger: Logger;
  readonly emoji: Emoji;
}

/** How long a stop waits for what is under way, in milliseconds. Ours: Slack gives up on an answer after 3 s. */
const DRAIN_WITHIN = 10_000;

/** Heed in Slack, over Socket Mode or HTTP. `start` throws `SignInError` where Slack refuses the app token. */
export function createSlackAdapter(options: SlackOptions): Adapter {
  const { installations, settings, documents, time, logger, emoji } = options;
  const web = createWebClients(installations, options.apiUrl);
  const enterpriseOf = (team: string) => installations.of(team)?.enterprise;
  const people = createPeople({ web, time, logger, enterpriseOf });
  const channels = createChannels({ web, people, time });
  const doors = createDoors<DoorHolder, DoorAnswer>({ platform: 'slack', time });
  const retract = createRetract({ web, time, logger });
  const cursors = createCursors({ documents, time, logger });
  const inFlight = createInFlight(time);
  const tell = createTell({ installations, people, emoji, time });
  const check = createAudienceCheck({ settings, people, channels, doors, exposed: sweep });
  const directs = createDirects({ documents, logger });
  const speaking = { web, check, doors, channels, directs, time, link };
  const deliver = createDeliver({ ...speaking, internal: retract.note });
  const complete = createComplete({ web, people, told });
  const closeHome = createCloseHome({ web, people, settings, logger });
  let receive: Receive | undefined;

  const take = createTakeEvent({
    ...{ installations, people, channels, cursors, time, logger, tell },
    receive: passOn,
    headOf: async (team, channel, message) => headOf(web.of(team), channel, message),
    exposed: sweepUnlessClean,
    homeOpened: (event) => void inFlight.track(closeHome(event)),
  });
  const backfill = createBackfill({ ...options, web, cursors, take });
  const connection = createConnection({
    ...{ connection: options.connection, apiUrl: options.apiUrl, inFlight, time, logger },
    authorize: createAuthorize(installations),
    connected: () => void backfill.run(),
    lost: cursors.holdAll,
    withheld() {
      cursors.holdAll();
      backfill.soon();
    },
  });
  const parts = { tell, receive: passOn, people, doors, web, time, logger };
  registerListeners(connection.app, createEntrance(parts), takeLive);
  let stopped: Promise<void> | undefined;

  async function passOn(event: Parameters<Receive>[0]): Promise<void> {
    if (receive === undefined) throw new Error('Heed has not started yet.');
    await receive(event);
  }

  /** Over Socket Mode Slack takes an event for delivered before it is kept; over HTTP it repeats it for an hour at most. */
  async function takeLive(...args: Parameters<typeof take>): Promise<void> {
    try {
      await take(...args);
    } catch (error) {
      backfill.soon();
      throw error;
    }
  }

  /** What is internal and stands where others read it is taken back. */
  function sweep(team: string, channel: string): void {
    void retract.sweep(team, channel);
  }

  /** Reading a channel through for everybody who comes in would use up what Slack lets Heed ask. */
  function sweepUnlessClean(team: string, channel: string): void {
    if (!retract.isClean(team, channel)) sweep(team, channel);
  }

  function told(team: string) {
    return installations.of(team) === undefined ? undefined : tell({ team });
  }

  function link(channel: string, thread?: string): string | undefined {
    const address = parseAddress(channel);
    // A case that was opened from a form, or from nowhere, has no place to lead to.
    if (address === undefined || isPerson(address)) return undefined;
    const domain = installations.of(address.team)?.domain;
    return domain === undefined ? undefined : linkTo(domain, address.id, thread);
  }

  async function shutDown(): Promise<void> {
    connection.close();
    backfill.stop();
    if (!(await inFlight.settled(DRAIN_WITHIN)))
      logger.warn({ platform: 'slack' }, 'Something under way was not waited for any longer');
    await connection.stop();
    await retract.stop();
    // After its stop a run reads nothing more, and ends with the one under way.
    await backfill.run();
    await cursors.stop();
    await installations.stop();
  }

  return {
    platform: 'slack',
    routes: [...connection.routes, ...(options.oauth ?? [])],
    async start(given) {
      receive = given;
      await connection.start();
    },
    complete,
    ...createReaders(channels),
    link,
    groupMembers: createGroupMembers(web),
    send: (outgoing, attempt = 1) => deliver(outgoing, attempt),
    stop() {
      stopped ??= shutDown();
      return stopped;
    },
  };
}

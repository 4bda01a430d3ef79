import type { Logger } from 'pino';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Documents } from '../../engine/documents.ts';
import type { Time } from '../../engine/engine.ts';
import type { Adapter, Receive, Sent } from '../adapter.ts';
import { createDoors } from '../create-doors.ts';
import { createInFlight } from '../in-flight.ts';
import type { BotFramework } from './bot-framework.ts';
import type { DoorAnswer, DoorHolder } from './doors/doors.ts';
import { createDrawings } from './doors/drawings.ts';
import { createOpenForms } from './doors/open-forms.ts';
import { createLink } from './link-to.ts';
import { createListening } from './listen/listening.ts';
import { createMessagesRoute } from './listen/messages-route.ts';
import type { Told } from './parse/parsed.ts';
import { createSpeaking } from './speak/speaking.ts';
import { createChannels } from './web/channels.ts';
import { createComplete } from './web/complete.ts';
import { createGraph } from './web/graph.ts';
import { createNames } from './web/names.ts';
import { createPeople } from './web/people.ts';
import { createReadOwn } from './web/read-own.ts';
import { createReaders } from './web/readers.ts';
import { createReferences } from './web/references.ts';

export interface TeamsOptions {
  readonly framework: BotFramework;
  /** Whose activities are let in, in lower case. */
  readonly tenants: readonly string[];
  /** The aadObjectIds that are configured as staff, besides the roster. */
  readonly listed: readonly string[];
  /** The settings as they stand at the moment of asking. */
  settings(): Settings;
  readonly documents: Documents;
  readonly time: Time;
  readonly logger: Logger;
  readonly reactions: Told['reactions'];
  /** Another base than Microsoft Graph's own. */
  readonly graphUrl?: string;
}

export interface TeamsAdapter extends Adapter {
  /** What the channel or the person at an address is called, as far as Heed has heard. */
  nameOf(address: string): string | undefined;
}

/** How long a stop waits for what is under way, in milliseconds. Ours: Teams gives up on an answer after 15 s. */
const DRAIN_WITHIN = 10_000;

/** Heed in Teams. */
export function createTeamsAdapter(options: TeamsOptions): TeamsAdapter {
  const { graphUrl, time, logger } = options;
  const references = createReferences(options);
  const people = createPeople({ ...options, references });
  const channels = createChannels({ ...options, references });
  const names = createNames({ ...options, references });
  const graph = createGraph({ ...options, ...(graphUrl === undefined ? {} : { url: graphUrl }) });
  const readOwn = createReadOwn({ graph, references });
  const link = createLink(references);
  const doors = createDoors<DoorHolder, DoorAnswer>({ platform: 'teams', time });
  const drawings = createDrawings(time);
  const openForms = createOpenForms(time);
  const inFlight = createInFlight(time);
  const common = {
    ...options,
    references,
    people,
    channels,
    names,
    doors,
    openForms,
    inFlight,
    link,
  };
  const { drawn } = drawings;
  const { deliver, retract, ...speaking } = createSpeaking({ ...common, readOwn, drawn });
  const listening = { ...common, ...speaking, drawings, look, receive: passOn };
  const take = createListening({
    ...listening,
    exposed: (channel) => void retract.sweep(channel),
  });
  const route = createMessagesRoute({ ...options, handle });
  let receive: Receive | undefined;
  let stopped: Promise<void> | undefined;

  async function passOn(event: Parameters<Receive>[0]): Promise<void> {
    if (receive === undefined) throw new Error('Heed has not started yet.');
    await receive(event);
  }

  async function handle(activity: Parameters<typeof take>[0]) {
    // Teams sends it again, and there may be a new process by then.
    if (stopped !== undefined) return { status: 503 };
    return inFlight.track(take(activity));
  }

  function send(outgoing: Outgoing, attempt = 1): Promise<Sent> {
    const sending = deliver(outgoing, attempt);
    if (outgoing.kind === 'card') drawings.begun({ case: outgoing.case }, sending);
    if ('replaces' in outgoing && outgoing.replaces !== undefined)
      drawings.begun({ message: outgoing.replaces }, sending);
    return sending;
  }

  function look() {
    return { now: time.now(), link, nameOf: names.nameOf };
  }

  async function shutDown(): Promise<void> {
    if (!(await inFlight.settled(DRAIN_WITHIN)))
      logger.warn({ platform: 'teams' }, 'Something under way was not waited for any longer');
    await retract.stop();
  }

  return {
    platform: 'teams',
    routes: [route],
    async start(given) {
      receive = given;
      await references.all();
      await names.recall();
    },
    complete: createComplete({ graph, references, people }),
    ...createReaders(channels),
    link,
    send,
    stop() {
      stopped ??= shutDown();
      return stopped;
    },
    nameOf: references.nameOf,
  };
}

import { createDoorFor, type DoorForOptions } from './door-for.ts';
import { createEntrance, type EntranceOptions } from './entrance.ts';
import { createHearAsked, type HearAskedOptions } from './hear-asked.ts';
import { createSurroundings, type SurroundingsOptions } from './surroundings.ts';
import {
  createTakeActivity,
  type TakeActivity,
  type TakeActivityOptions,
} from './take-activity.ts';
import { createTell, type TellOptions } from './tell.ts';
import { createTurnAway, type TurnAwayOptions } from './turn-away.ts';

/** What the parts below need of the rest of the adapter. */
export type ListeningOptions = TellOptions &
  TurnAwayOptions &
  Omit<EntranceOptions, 'turnAway'> &
  DoorForOptions &
  Omit<HearAskedOptions, 'entrance' | 'doorFor'> &
  SurroundingsOptions &
  Pick<TakeActivityOptions, 'references' | 'people'>;

/** Joins what listens to Teams. */
export function createListening(options: ListeningOptions): TakeActivity {
  const turnAway = createTurnAway(options);
  const entrance = createEntrance({ ...options, turnAway });
  const doorFor = createDoorFor(options);
  const hearAsked = createHearAsked({ ...options, entrance, doorFor });
  const surroundings = createSurroundings(options);
  const tell = createTell(options);
  return createTakeActivity({ ...options, tell, entrance, doorFor, hearAsked, surroundings });
}

import type { DoorAnswer } from '../../../../src/adapters/teams/doors/doors.ts';
import type { InvokeAnswer } from '../../../../src/adapters/teams/doors/invoke-answer.ts';
import type { Look } from '../../../../src/adapters/teams/render/render.ts';
import type { Words } from '../../../../src/adapters/teams/speak/whisper.ts';
import { StaffAddress } from '../../../../src/domain/audience.ts';
import { createFakeTime, type FakeTime } from '../../../fakes/fake-time.ts';

const common = {
  audience: 'staff',
  id: 'one',
  case: 'case-1',
  to: StaffAddress.parse('answer:1'),
} as const;

export const hello: DoorAnswer = { ...common, kind: 'notice', text: 'Bo has this case already.' };

export const done: DoorAnswer = { ...common, kind: 'done' };

export const form: DoorAnswer = {
  ...common,
  kind: 'form',
  form: { name: 'snooze', choices: [{ value: '900', label: 'until tomorrow morning' }] },
};

/** Somebody at a door, and what they were told beside it. */
export interface AtDoor {
  readonly time: FakeTime;
  readonly whispered: Words[];
  whisper(words: Words): Promise<void>;
  look(): Look;
}

export function standAtDoor(): AtDoor {
  const time = createFakeTime();
  const whispered: Words[] = [];
  return {
    time,
    whispered,
    async whisper(words) {
      whispered.push(words);
    },
    look: () => ({
      now: time.now(),
      link: () => undefined,
      nameOf: () => undefined,
      isPrivate: true,
    }),
  };
}

/** What there is in a response by now; undefined while it is held. */
export async function givenBy(response: Promise<InvokeAnswer> | undefined) {
  // As many turns as what waits for a wake-up takes to go on.
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return Promise.race([response, Promise.resolve(undefined)]);
}

/** All that a response says, as text. */
export async function wordsIn(response: Promise<InvokeAnswer> | undefined): Promise<string> {
  return JSON.stringify((await givenBy(response)) ?? null);
}

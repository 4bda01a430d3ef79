/** In minutes, as all times of a policy. */
const MILLISECOND = 1 / 60_000;

const ladder = {
  steps: [
    { ask: { kind: 'role', roles: ['lead'] }, minutes: 1_500 * MILLISECOND },
    { ask: { kind: 'role', roles: ['executive', 'lead'] }, minutes: 1_500 * MILLISECOND },
  ],
  afterHours: 'anyone',
  final: 'stop',
};

/** "I am looking into it": by then the customer is to hear from us. */
const soon = 3_000 * MILLISECOND;

/** The shop's policy, as it stands in the settings file: with times that come due while Heed is killed again and again. */
export const POLICY = {
  waiting: { offerMinutes: 400 * MILLISECOND, escalateMinutes: 900 * MILLISECOND },
  escalate: { coolDownMinutes: 3_000 * MILLISECOND, coolDownTurns: 1 },
  ladders: { P1: ladder, P2: ladder, P3: ladder, P4: ladder },
  commitments: { P1: soon, P2: soon, P3: soon, P4: soon },
  budget: { callsPerWeek: 100_000 },
};

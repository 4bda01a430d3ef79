import { type Answer, type Delivery, postJson } from '../fakes/teams/delivery.ts';
import { isRecord, type JsonRecord } from '../fakes/teams/records.ts';
import { TENANT } from '../fakes/teams/shop.ts';
import { pause } from './heed-process.ts';
import { NOTHING_DONE, type Told } from './stage.ts';

/** What was not acknowledged comes three times more, as in Slack; what Teams really does is not written anywhere. */
const RETRY_AFTER = [0, 500, 3_000];

/** Delivers and keeps book: what people write again and again until it is acknowledged, what they press once. */
export interface TeamsDelivery {
  readonly deliver: Delivery;
  readonly told: readonly Told[];
  /** How many deliveries were refused. */
  refused(): number;
}

/** `sign` makes the token that comes with everything. */
export function createTeamsDelivery(url: string, sign: () => string): TeamsDelivery {
  const told: Told[] = [];
  let refusals = 0;

  async function once(activity: JsonRecord): Promise<Answer> {
    const headers = { authorization: `Bearer ${sign()}` };
    const answer = await postJson(url, JSON.stringify(activity), headers);
    if (answer.status >= 500) refusals += 1;
    return answer;
  }

  async function untilAcknowledged(activity: JsonRecord): Promise<Answer> {
    let answer = await once(activity);
    for (const wait of activity.type === 'invoke' ? [] : RETRY_AFTER) {
      if (isGood(answer)) break;
      await pause(wait);
      answer = await once(activity);
    }
    return answer;
  }

  return {
    told,
    refused: () => refusals,
    async deliver(activity) {
      const one = toldOf(activity);
      if (one !== undefined) told.push(one);
      const answer = await untilAcknowledged(activity);
      const isKept = isGood(answer) && !NOTHING_DONE.test(JSON.stringify(answer.body));
      if (one !== undefined) one.acknowledged = isKept;
      return answer;
    },
  };
}

/** Who sends a form of an old client, or asks for a dialog, is answered by 200 whatever became of it. */
function isGood({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Undefined for what is neither written nor pressed by anybody. */
function toldOf({ type, id, text, conversation, recipient }: JsonRecord): Told | undefined {
  const place = isRecord(conversation) ? String(conversation.id).split(';')[0] : '';
  const key = (kind: string) => ['teams', TENANT, kind, place, id].join(':');
  if (type === 'invoke') return { kind: 'press', key: key('action'), acknowledged: false };
  if (type !== 'message') return undefined;
  const isTargeted = isRecord(recipient) && recipient.isTargeted === true;
  const isQuestion = text === 'triage';
  if (isTargeted)
    return { kind: isQuestion ? 'question' : 'command', key: key('command'), acknowledged: false };
  return { kind: 'message', key: key('message'), message: String(id), acknowledged: false };
}

import type { Reply, Step } from '../domain/reply.ts';
import { duration } from './duration.ts';
import { questionsFor } from './missing.ts';
import type { Situation } from './situation.ts';
import { whatsFor } from './steps.ts';

/** What is done, what must be known first, and when they hear next. */
export type Plan = Pick<Reply, 'steps' | 'questions' | 'nextUpdate'>;

/** The plan for a message that wants something done. */
export function planFor(situation: Situation): Plan {
  const { assessment, policy, sender } = situation.request;
  const when = `within ${duration(policy.commitments[assessment.urgency])}`;
  const whats = whatsFor(situation);
  return {
    steps: whats.map((what): Step => ({ what, owner: sender, when })),
    questions: questionsFor(situation),
    nextUpdate: when,
  };
}

/** The plan for thanks and praise: pass it on, and be there. */
export function planForPraise({ request, asked }: Situation): Plan {
  const { assessment, policy, sender } = request;
  const when = `within ${duration(policy.commitments[assessment.urgency])}`;
  const what = `pass your words on to ${praisedIn(asked) ?? 'the people who did it'}`;
  return {
    steps: [{ what, owner: sender, when }],
    questions: [],
    nextUpdate: 'whenever you write',
  };
}

/** Whom they praise, when they say so plainly: "Priya was brilliant", "thanks to Tom". */
function praisedIn(text: string): string | undefined {
  const found =
    text.match(
      /\b(\p{Lu}\p{Ll}{2,15}) (?:was|is|has been|did|helped|sorted|made|went|took|fixed|stayed)\b/u,
    ) ??
    text.match(
      /\b(?:[Tt]hanks?|[Tt]hank you|[Kk]udos|[Cc]redit)(?: so much)? to (\p{Lu}\p{Ll}{2,15})\b/u,
    );
  const name = found?.[1];
  return name === undefined || NOT_A_NAME.test(name) ? undefined : name;
}

const NOT_A_NAME =
  /^(?:Everything|Everyone|Nobody|Somebody|Someone|This|That|These|There|Delivery|Service|Support|Refund|Order|Parcel|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|She|And|But|Who|Which|What|Your|Our|One|Customer|Update|Version)$/;

import { contentWords, haveCommonGround } from '../words.ts';
import type { Commitment } from './commitment.ts';
import { type PromiseGround, tellsOfDeed } from './read-promises.ts';
import { ownSentences } from './text.ts';

/** A message of at least so many words that carry a subject tells the customer something. Ours. */
const SUBSTANCE = 6;

/** Says nothing, whenever it is said. */
const PLEASANTRY =
  /^(?:you'?re (?:very )?welcome|no problem|any ?time|my pleasure|thanks?(?: you)?(?: so much| very much| a lot)?|have a (?:nice|great|good|lovely) \w+|(?:ok|okay|great|perfect|hi|hello|hey)|gern(?:e)?(?: geschehen)?|keine ursache|(?:vielen )?dank|danke|de nada|con gusto|gracias|je vous en prie|avec plaisir|merci|de rien|obrigad[oa]|por nada|prego|di nulla|grazie|graag gedaan|geen probleem|bedankt)\b.{0,40}$/i;

/** A file or a page that goes with a message. */
const LINK = /https?:\/\/\S/;

/**
 * The promises that a later message of ours keeps. What was to be heard from us, by a message that tells something, or, past half of its
 * time, by any but a pleasantry; what was to be done, by words that tell of it as done.
 */
export function keptBy(
  promises: readonly Commitment[],
  text: string,
  ground: PromiseGround,
): Commitment[] {
  const said = ownSentences(text).filter((one) => !PLEASANTRY.test(one));
  const told = said.filter((one) => !one.endsWith('?'));
  const hasSubstance = LINK.test(text) || contentWords(told.join(' ')).size >= SUBSTANCE;
  return promises.filter((promise) => {
    if (promise.state === 'kept' || promise.at >= ground.at) return false;
    if (promise.kind === 'deed') return isToldOf(promise, told, ground);
    return hasSubstance || (said.length > 0 && isPastHalf(promise, ground.at));
  });
}

/** In words that are about it. */
function isToldOf({ what }: Commitment, told: readonly string[], ground: PromiseGround): boolean {
  return told.some((one) => haveCommonGround(one, what) && tellsOfDeed(one, ground));
}

function isPastHalf({ at, due }: Commitment, now: number): boolean {
  return due !== null && now >= at + (due - at) / 2;
}

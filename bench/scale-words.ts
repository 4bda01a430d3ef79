/** What people write on a made-up desk: sentences of a made-up shop, with names and numbers of their own, so that no two are alike. */

type Random = () => number;

const SYLLABLES = 'bar ce do fen gul hi jo kar lem mor nas ol per quin ro su tas ul ven wil'.split(
  ' ',
);
const THINGS = 'till invoice delivery login export voucher reader booking statement parcel'.split(
  ' ',
);

const ASKING: readonly Sentence[] = [
  ({ thing, name }) => `Hello, where do I find the ${thing} of ${name}?`,
  ({ thing, number }) => `The ${thing} ${number} has been shown twice since this morning.`,
  ({ thing, name }) => `Could you tell me how the ${thing} for ${name} is changed?`,
  ({ thing, number }) => `Our ${thing} stops with error ${number}, and we work around it by hand.`,
  ({ thing, name }) => `I wrote about the ${thing} of ${name} last week and heard nothing.`,
  ({ thing, number }) => `Please correct the ${thing}: it says ${number} and should be lower.`,
];

const DETAILS: readonly Sentence[] = [
  ({ name, number }) => `It is the account ${name}-${number}, on the second page of the list.`,
  ({ name }) => `My colleague at ${name} sees the same on another machine.`,
  ({ number }) => `We have ${number} of them, and each looks like that.`,
  ({ thing, name }) => `Before the last change of the ${thing} it was called ${name}.`,
];

const ANSWERING: readonly Sentence[] = [
  ({ thing, name }) => `Thank you. I have looked at the ${thing} of ${name} and see it too.`,
  ({ thing, number }) =>
    `The ${thing} is ${number} in our list; could you send me a picture of it?`,
  ({ name }) => `I have asked the team of ${name} and will write to you by tomorrow noon.`,
  ({ thing }) => `The ${thing} should be right again. Could you try once more?`,
];

type Sentence = (words: {
  readonly thing: string;
  readonly name: string;
  readonly number: number;
}) => string;

/** One of a list. */
export function pick<Item>(list: readonly [Item, ...Item[]] | readonly Item[], random: Random) {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** A name that nobody has. */
export function inventedName(random: Random): string {
  const count = 2 + Math.floor(random() * 2);
  const name = Array.from({ length: count }, () => pick(SYLLABLES, random)).join('');
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What a customer writes: what they want, then up to four sentences more. */
export function customerText(random: Random): string {
  const more = Array.from({ length: Math.floor(random() * 5) }, () => said(DETAILS, random));
  return [said(ASKING, random), ...more].join(' ');
}

/** What an agent answers. */
export function staffText(random: Random): string {
  return [said(ANSWERING, random), said(ANSWERING, random)].join(' ');
}

function said(sentences: readonly Sentence[], random: Random): string {
  const number = 100 + Math.floor(random() * 90_000);
  return pick(
    sentences,
    random,
  )({ thing: pick(THINGS, random), name: inventedName(random), number });
}

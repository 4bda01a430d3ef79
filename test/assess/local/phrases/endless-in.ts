import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** What may stand so often, and a group of choices: what can be read in two ways in it is tried in each, at each time. */
const OFTEN = 6;
/** Doublings, and how long the last of them may take in milliseconds: each takes twice as long where there are two ways. */
const TIMES = [8, 12, 16, 20, 24];
const MOST = 20;

const parser = new RegExpParser();

/** The repeated groups of a phrase whose repetition takes twice as long with each time: the group, and what was repeated. */
export function endlessIn(phrase: string): string[] {
  return repeatedIn(phrase).flatMap((group) =>
    examplesOf(group)
      .filter((text) => text !== '' && doubles(group.raw, text))
      .map((text) => `${group.raw} with "${text}"`),
  );
}

type Group = AST.Group | AST.CapturingGroup;

function repeatedIn(phrase: string): Group[] {
  const groups: Group[] = [];
  visitRegExpAST(parser.parsePattern(phrase, 0, phrase.length, { unicode: true }), {
    onQuantifierEnter({ element, max }) {
      const isGroup = element.type === 'Group' || element.type === 'CapturingGroup';
      if (isGroup && max >= OFTEN) groups.push(element);
    },
  });
  return groups;
}

function doubles(group: string, text: string): boolean {
  const repeated = new RegExp(`^(?:${group})*$`, 'iu');
  return TIMES.some((times) => {
    const started = performance.now();
    repeated.test(`${text.repeat(times)}\0`);
    return performance.now() - started > MOST;
  });
}

/** Texts that it stands for, with each of the choices in it once, and all that may be left out. */
function examplesOf(node: AST.Node): string[] {
  switch (node.type) {
    case 'Alternative':
      return oneByOne(node.elements.map(examplesOf));
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap(examplesOf);
    case 'Quantifier':
      return examplesOf(node.element).map((text) => text.repeat(Math.max(node.min, 1)));
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
    case 'CharacterClass':
      return [letterOf(node.raw)];
    default:
      return [''];
  }
}

/** One piece behind the other: each way of each of them, with the first of the others. */
function oneByOne(pieces: readonly (readonly string[])[]): string[] {
  const firsts = pieces.map(([first = '']) => first);
  const all = pieces.flatMap((ways, place) => ways.map((way) => firsts.with(place, way).join('')));
  return [...new Set(all)];
}

const LETTERS = [...'a1 -.,!\'’"#@€\n'];

function letterOf(set: string): string {
  const pattern = new RegExp(`^${set}$`, 'iu');
  return LETTERS.find((letter) => pattern.test(letter)) ?? '';
}

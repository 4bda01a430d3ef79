import { Mood, Style, Urgency } from '../../domain/assessment.ts';
import type { Persona } from './settings.ts';

/** What a typed line asks for. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'chat'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly text: string }
  | { readonly kind: 'triage'; readonly text: string }
  | { readonly kind: 'as'; readonly persona: Persona }
  | { readonly kind: 'card' | 'help' | 'new' | 'quit' }
  | { readonly kind: 'mistake'; readonly message: string };

/** The commands, as help lists them and Tab completes them. */
export const COMMANDS = ['/triage', '/as', '/card', '/new', '/help', '/quit'] as const;

const NAMES: Readonly<Record<string, Persona>> = {
  customer: 'customer',
  robin: 'customer',
  agent: 'agent',
  ana: 'agent',
  lead: 'lead',
  lee: 'lead',
};

/** Reads one typed line. Never throws: what it cannot make out becomes a friendly `mistake`. */
export function parseLine(line: string): Typed {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (text.startsWith('/')) return parseCommand(text);
  if (/^\d{1,6}$/.test(text)) return { kind: 'number', number: Number(text), text };
  return { kind: 'chat', text };
}

function parseCommand(text: string): Typed {
  const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  switch (name.toLowerCase()) {
    case 'triage':
      return { kind: 'triage', text: rest };
    case 'as':
      return parsePersona(rest);
    case 'card':
      return { kind: 'card' };
    case 'help':
      return { kind: 'help' };
    case 'new':
      return { kind: 'new' };
    case 'quit':
    case 'exit':
      return { kind: 'quit' };
    default:
      return {
        kind: 'mistake',
        message: `There is no command /${name}. /help lists those there are.`,
      };
  }
}

function parsePersona(name: string): Typed {
  const persona = Object.hasOwn(NAMES, name.toLowerCase()) ? NAMES[name.toLowerCase()] : undefined;
  if (persona !== undefined) return { kind: 'as', persona };
  return { kind: 'mistake', message: 'Say who is typing: /as customer, /as agent or /as lead.' };
}

/** The tags a line names, or what is wrong with it. */
export type TypedTags =
  | { readonly values: Readonly<Record<string, string>> }
  | { readonly mistake: string };

const TAGS: readonly (readonly [string, readonly string[]])[] = [
  ['urgency', Urgency.options.map((one) => one.toLowerCase())],
  ['style', Style.options],
  ['mood', Mood.options],
];

/** Reads "P2 hurried frustrated": an urgency, a style, a mood, or any of them, in any order. */
export function parseTags(line: string): TypedTags {
  const words = line
    .toLowerCase()
    .replace('matter of fact', 'matter-of-fact')
    .split(/[\s,;/]+/);
  const values: Record<string, string> = {};
  for (const word of words.filter((one) => one !== '')) {
    const tag = TAGS.find(([, names]) => names.includes(word))?.[0];
    if (tag === undefined) return { mistake: `"${word}" is no tag. ${tagsThereAre()}` };
    if (values[tag] !== undefined) {
      return { mistake: `${values[tag]} and ${word} are both a ${tag}; give one.` };
    }
    values[tag] = tag === 'urgency' ? word.toUpperCase() : word;
  }
  return { values };
}

function tagsThereAre(): string {
  return [
    `Urgency is one of ${Urgency.options.join(', ')};`,
    `style one of ${Style.options.join(', ')};`,
    `mood one of ${Mood.options.join(', ')}.`,
  ].join(' ');
}

import type { Reply } from '../domain/reply.ts';
import type { Care, Voice } from '../domain/voice.ts';

export interface WriteOptions {
  readonly voice: Voice;
  readonly care: Care;
  /** The customer's first name; null when it is not known. */
  readonly name: string | null;
  /** Whose steps are told as "I". */
  readonly sender: string;
}

/** The text of a reply, from its structure: order, length and warmth follow the voice, the opening follows the care. Unsigned. */
export function write(reply: Reply, options: WriteOptions): string {
  const { voice } = options;
  const facts = reply.claims.map((claim) => claim.text).join(' ');
  const steps = stepsText(reply, options);
  const body = voice.order === 'steps-first' ? [steps, facts] : [facts, steps];
  const blocks = [
    greetingText(options),
    openingText(reply, options),
    ...body,
    reply.questions.join(' '),
    closingText(reply, voice),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function greetingText({ voice, name }: WriteOptions): string {
  if (!voice.greets) return '';
  return name === null ? 'Hello,' : `Hello ${name},`;
}

function openingText(reply: Reply, { voice, care }: WriteOptions): string {
  const isBrief = voice.words < 100;
  const feeling = reply.apology ?? (isBrief ? '' : care.opening);
  const thanks =
    voice.closes && !care.sober && feeling === '' ? 'Thank you for writing to us.' : '';
  return [thanks, reply.acknowledgement, feeling].filter((part) => part !== '').join(' ');
}

function stepsText(reply: Reply, { voice, sender }: WriteOptions): string {
  const lines = reply.steps.map((step) => ({
    ...step,
    who: step.owner === sender ? 'I' : step.owner,
  }));
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return `${first.who} will ${first.what} ${first.when}.`;
  if (!voice.numbered) {
    const whats = lines.map((line) => line.what);
    return `${first.who} will ${whats.slice(0, -1).join(', ')} and ${whats.at(-1)}, ${first.when}.`;
  }
  const numbered = lines.map(
    (line, index) => `${index + 1}. ${line.who} will ${line.what}, ${line.when}.`,
  );
  return ['What happens now:', ...numbered].join('\n');
}

function closingText(reply: Reply, voice: Voice): string {
  return voice.closes
    ? `You will hear from me again ${reply.nextUpdate}, sooner if I have news. Thank you for bearing with us.`
    : `Next update from me ${reply.nextUpdate}.`;
}

import { cut, fill, flow, wrap } from '../../adapters/terminal/layout.ts';
import { isRoomy, type Look } from '../../adapters/terminal/look.ts';
import { bar, decimal, riskPaint, sparkline, trendWords } from '../../adapters/terminal/meters.ts';
import { renderRule } from '../../adapters/terminal/render-chat.ts';
import {
  draftRows,
  moodWords,
  urgencyPaint,
  warningRows,
} from '../../adapters/terminal/render-parts.ts';
import { renderPing } from '../../adapters/terminal/render-ping.ts';
import type { Card } from '../../domain/shown.ts';
import { type InputTurn, type Recorded, turnsOf } from '../input.ts';
import type { Step } from '../walk.ts';
import { leadRemark, spanWords } from './outcome.ts';

/** Columns in front of what is said: the turn's number, who speaks, a mark. Without room for that, so many. */
const MARGIN = 15;
const NARROW_MARGIN = 2;
const RISK_CELLS = 10;
/** Characters of a turn that are shown; nobody reads more of one on a screen. Ours. */
const MOST_SHOWN = 2000;

/** The line above a conversation. */
export function renderTitle(recorded: Recorded, look: Look): string[] {
  const { length } = turnsOf(recorded);
  return renderRule(`${recorded.id} · ${length} ${length === 1 ? 'turn' : 'turns'}`, look);
}

/** Everything that is to be seen of one step; `secondsSince` the one before, where that is known. */
export function renderStep(step: Step, recorded: Recorded, look: Look, secondsSince = 0): string[] {
  const turns = turnsOf(recorded);
  const said = turns[step.turn];
  const later = secondsSince >= 1 ? [look.colors.dim(`· ${spanWords(secondsSince)} later`)] : [];
  if (step.cause === 'clock' || said === undefined)
    return [...later, ...renderClock(step, recorded, look)];
  const card = cardIn(step);
  return [
    ...later,
    ...renderTurn(step.turn, said, look),
    ...(card === undefined ? [] : inset(judgement(card, step, look), look)),
    ...renderCalls(step, recorded, look),
    ...(card !== undefined && isAnswerDue(step, turns) ? renderDraft(card, look) : []),
  ];
}

/** The card as it stands after the step. */
function cardIn({ said }: Step): Card | undefined {
  return said.flatMap((outgoing) => (outgoing.kind === 'card' ? [outgoing.card] : [])).at(-1);
}

function renderTurn(index: number, { who, text }: InputTurn, look: Look): string[] {
  const { colors } = look;
  const paint = who === 'agent' ? colors.green : colors.cyan;
  const name = `${colors.dim(String(index).padStart(3))} ${colors.bold(paint(who.padStart(8)))}`;
  const lines = wrap(shorten(text), look.width - marginOf(look));
  if (!isRoomy(look)) return [name, ...inset(lines, look)];
  const [first = '', ...rest] = lines;
  return [`${fill(name, MARGIN - 3)} ${colors.dim('›')} ${first}`, ...inset(rest, look)];
}

function shorten(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  return `${text.slice(0, MOST_SHOWN)} … (${text.length - MOST_SHOWN} characters more)`;
}

/** The tags as they stand now, with the curve of the risk so far. */
function judgement(card: Card, { assessment }: Step, look: Look): string[] {
  if (assessment === null) return [];
  const { colors } = look;
  const { urgency, style, risk } = assessment;
  const paint = riskPaint(risk, colors);
  const width = look.width - marginOf(look);
  const tags = [
    colors.bold(urgencyPaint(urgency, look)(urgency)),
    style ?? 'style not clear',
    moodWords(assessment, look),
  ];
  const course = [
    `risk ${bar(risk, RISK_CELLS, look)} ${colors.bold(paint(decimal(risk)))}`,
    paint(trendWords(card.trend)),
    colors.dim(sparkline(card.risks)),
  ];
  return [...flow(tags, width), ...flow(course, width).map((line) => line.trimEnd())];
}

/** The moment Heed calls a lead, so that it cannot be missed, and how early that was. */
function renderCalls(step: Step, recorded: Recorded, look: Look): string[] {
  const briefs = step.said.flatMap((outgoing) =>
    outgoing.kind === 'ping' ? [outgoing.brief] : [],
  );
  return briefs.flatMap((brief, index) => {
    const ping = step.pings[index];
    const remark = ping && leadRemark(ping, turnsOf(recorded), recorded.outcome);
    const { colors } = look;
    return [
      '',
      ...renderPing(brief, [], look),
      ...wrap(remark ?? '', look.width).map((line) => colors.bold(colors.magenta(line))),
      '',
    ];
  });
}

/** A customer who writes in bursts is answered once, and a ping has shown the draft already. */
function isAnswerDue(step: Step, turns: readonly InputTurn[]): boolean {
  const next = turns[step.turn + 1];
  return (
    step.assessment !== null &&
    step.pings.length === 0 &&
    (next === undefined || next.who === 'agent')
  );
}

function renderDraft(card: Card, look: Look): string[] {
  const width = look.width - marginOf(look) - 2;
  const rows =
    card.draft === null
      ? warningRows(card.notes, width, look)
      : [look.colors.dim('draft on offer'), ...draftRows(card.draft, card.customer, width, look)];
  return inset(
    rows.map((row) => `${look.colors.dim('┊')} ${row}`.trimEnd()),
    look,
  );
}

function renderClock(step: Step, recorded: Recorded, look: Look): string[] {
  const calls = renderCalls(step, recorded, look);
  if (calls.length > 0) return calls;
  const note = cardIn(step)?.notes.at(-1) ?? 'A waiting time is over.';
  return inset([look.colors.yellow(cut(`! ${note}`, look.width - marginOf(look)))], look);
}

function marginOf(look: Look): number {
  return isRoomy(look) ? MARGIN : NARROW_MARGIN;
}

function inset(lines: readonly string[], look: Look): string[] {
  const margin = ' '.repeat(marginOf(look));
  return lines.map((line) => (line === '' ? '' : margin + line));
}

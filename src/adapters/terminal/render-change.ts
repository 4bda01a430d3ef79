import type { Assessment } from '../../domain/assessment.ts';
import type { Card } from '../../domain/shown.ts';
import type { Button } from './buttons.ts';
import { cut, flow } from './layout.ts';
import type { Look } from './look.ts';
import { decimal, riskPaint, sparkline, trendWords } from './meters.ts';
import { printableLine } from './printable.ts';
import { renderCard } from './render-card.ts';
import {
  buttonRows,
  draftRows,
  moodWords,
  reasonRows,
  urgencyPaint,
  warningRows,
} from './render-parts.ts';

/** The rail at the left and the air beside it, in columns. */
const RAIL = 2;

/** How many new quotes an update shows. */
const MOST_NEW_REASONS = 2;

/** A judged card: what two of which can be held against each other. */
type Judged = Card & { readonly assessment: Assessment };

/**
 * What is new on a card that was shown before: in a line or two where little has changed, the card in full where most of it has,
 * nothing at all where nothing has.
 */
export function renderCardChange(
  before: Card,
  after: Card,
  buttons: readonly Button[],
  look: Look,
): string[] {
  if (!isJudged(before) || !isJudged(after) || isAnother(before.assessment, after.assessment)) {
    return renderCard(after, buttons, look);
  }
  const width = look.width - RAIL;
  const details = [
    ...reasonRows(newReasons(before.assessment, after.assessment), width, look),
    ...warningRows(newNotes(before, after).filter(isLong), width, look),
    ...draftChange(before, after, width, look),
  ];
  const tags = tagChanges(before, after, look);
  const others = otherChanges(before, after, look);
  const isMinor = tags.length + details.length === 0 && hasSameButtons(before, after);
  if (isMinor && others.length === 0) return [];
  const title = look.colors.bold(cut(`Card updated · ${after.customer}`, width));
  const head = flow([title, ...tags, ...others], width);
  const keys = isMinor ? [] : buttonRows(buttons, width, look);
  return drawRail([...head, ...details, ...keys], after.assessment, look);
}

function isJudged(card: Card): card is Judged {
  return card.assessment !== null;
}

/** Another urgency, style and mood at once: easier read as a new card. */
function isAnother(before: Assessment, after: Assessment): boolean {
  return (
    before.urgency !== after.urgency && before.style !== after.style && before.mood !== after.mood
  );
}

function hasSameButtons(before: Card, after: Card): boolean {
  return before.draft?.id === after.draft?.id && before.actions.join() === after.actions.join();
}

/** Some words about a change, and whether it happened. */
type Change = readonly [happened: boolean, words: string];

function happened(changes: readonly Change[]): string[] {
  return changes.filter(([did]) => did).map(([, words]) => words);
}

function tagChanges(before: Judged, after: Judged, look: Look): string[] {
  const { colors } = look;
  const [was, is] = [before.assessment, after.assessment];
  const urgency = colors.bold(urgencyPaint(is.urgency, look)(is.urgency));
  return happened([
    [decimal(was.risk) !== decimal(is.risk), riskChange(before, after, look)],
    [was.mood !== is.mood, `mood ${was.mood} → ${moodWords(is, look)}`],
    [was.urgency !== is.urgency, `urgency ${was.urgency} → ${urgency}`],
    [was.style !== is.style, `style ${colors.bold(is.style ?? 'not clear')}`],
    [was.assessor !== is.assessor, colors.dim(`judged by ${printableLine(is.assessor)}`)],
  ]);
}

function riskChange(before: Judged, after: Judged, { colors }: Look): string {
  const { risk } = after.assessment;
  const paint = riskPaint(risk, colors);
  const value = `${colors.bold(paint(decimal(risk)))} ${paint(trendWords(after.trend))}`;
  const change = `risk ${decimal(before.assessment.risk)} → ${value}`;
  const curve = sparkline(after.risks);
  return curve === '' ? change : `${change} ${colors.dim(curve)}`;
}

function otherChanges(before: Card, after: Card, { colors }: Look): string[] {
  const owner = after.takenBy === null ? 'nobody has it' : `${printableLine(after.takenBy)} has it`;
  const notes = newNotes(before, after).filter((note) => !isLong(note));
  const isOutdated = after.draft?.stale === true && before.draft?.stale !== true;
  return [
    ...happened([
      [before.takenBy !== after.takenBy, colors.bold(owner)],
      [before.state !== after.state, colors.bold(after.state)],
      [before.draft !== null && after.draft === null, 'draft withdrawn'],
      [isOutdated, colors.yellow('they have written since this was drafted')],
    ]),
    ...notes.map((note) => colors.yellow(printableLine(note))),
  ];
}

function newReasons(before: Assessment, after: Assessment): Assessment['reasons'] {
  const known = new Set(before.reasons.map(({ quote }) => quote));
  return after.reasons.filter(({ quote }) => !known.has(quote)).slice(0, MOST_NEW_REASONS);
}

function newNotes(before: Card, after: Card): string[] {
  return after.notes.filter((note) => !before.notes.includes(note));
}

/** Too long to be one of several words on a line. In characters, ours. */
function isLong(note: string): boolean {
  return note.length > 40;
}

/** A new draft is shown whole: it is what one would send. */
function draftChange(before: Card, after: Card, width: number, look: Look): string[] {
  const { draft, customer } = after;
  if (draft === null || draft.text === before.draft?.text) return [];
  const gap = after.actions.length > 0 ? [''] : [];
  const title = look.colors.dim(before.draft === null ? 'draft' : 'new draft');
  return ['', title, ...draftRows(draft, customer, width, look), ...gap];
}

function drawRail(rows: readonly string[], { urgency }: Assessment, look: Look): string[] {
  const rail = urgencyPaint(urgency, look);
  const last = rows.length - 1;
  return rows.map((row, index) => {
    const piece = last === 0 ? '─' : index === 0 ? '╭' : index === last ? '╰' : '│';
    return row === '' ? rail(piece) : `${rail(piece)} ${row}`;
  });
}

import type { Assessment, Hint } from '../../domain/assessment.ts';
import type { Card } from '../../domain/shown.ts';
import { drawBox, innerWidth, type Section } from './box.ts';
import type { Button } from './buttons.ts';
import { field, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { historyRows } from './render-history.ts';
import {
  buttonRows,
  draftRows,
  reasonRows,
  tagRows,
  urgencyPaint,
  warningRows,
} from './render-parts.ts';

/** How many quotes a card shows; the rest are counted. */
const MOST_REASONS = 4;

/** The triage card in full. */
export function renderCard(card: Card, buttons: readonly Button[], look: Look): string[] {
  const { assessment } = card;
  const { colors } = look;
  const border = assessment === null ? colors.cyan : urgencyPaint(assessment.urgency, look);
  return drawBox(
    {
      weight: 'light',
      border,
      title: titleOf(card),
      titlePaint: colors.bold,
      aside: asideOf(card),
      ...(assessment === null ? {} : { foot: `judged by ${assessment.assessor}` }),
      sections: sectionsOf(card, buttons, innerWidth(look.width), look),
    },
    look.width,
  );
}

function titleOf(card: Card): string {
  return card.customer === '' ? 'Triage' : `Triage · ${card.customer}`;
}

function asideOf({ state, takenBy }: Card): string {
  if (state === 'closed') return 'closed';
  return takenBy === null ? 'open' : `${takenBy} has it`;
}

function sectionsOf(card: Card, buttons: readonly Button[], width: number, look: Look): Section[] {
  return [
    { rows: judgementRows(card, width, look) },
    draftSection(card, width, look),
    ...(buttons.length > 0 ? [{ rows: buttonRows(buttons, width, look) }] : []),
  ];
}

function judgementRows(card: Card, width: number, look: Look): string[] {
  const { assessment } = card;
  const ask = card.ask === '' ? [] : [...wrap(card.ask, width).map(look.colors.bold), ''];
  if (assessment === null) return [...ask, look.colors.dim('Reading …')];
  const watch = watchWords(assessment);
  return [
    ...ask,
    ...tagRows(card, assessment, width, look),
    ...whyRows(assessment, width, look),
    ...field('watch for', (room) => (watch === '' ? [] : wrap(watch, room)), width, look),
    ...historyRows(card, width, look),
  ];
}

function whyRows({ reasons }: Assessment, width: number, look: Look): string[] {
  const more = reasons.length - MOST_REASONS;
  return field(
    'why',
    (room) => [
      ...reasonRows(reasons.slice(0, MOST_REASONS), room, look),
      ...(more > 0 ? [look.colors.dim(`and ${more} more`)] : []),
    ],
    width,
    look,
  );
}

function watchWords({ churn, public: going }: Assessment): string {
  const hints = [hintWords(churn, 'leave'), hintWords(going, 'go public')];
  return hints.filter((hint) => hint !== '').join(', ');
}

function hintWords(hint: Hint, what: string): string {
  if (hint === 'none') return '';
  return hint === 'high' ? `they say they will ${what}` : `they may ${what}`;
}

function draftSection({ draft, customer, notes }: Card, width: number, look: Look): Section {
  if (draft !== null) {
    const rows = draftRows(draft, customer, width, look);
    return { title: 'draft', rows: [...rows, ...warningRows(notes, width, look)] };
  }
  const why = notes.length > 0 ? notes : ['Nothing is offered to send.'];
  return { title: 'draft', rows: why.flatMap((note) => wrap(note, width)) };
}

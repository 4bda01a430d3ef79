import type { Brief } from '../../domain/shown.ts';
import {
  calledBeforeLines,
  calledText,
  isForSeveral,
  outcomeText,
  passedText,
  whyThemText,
} from '../called-words.ts';
import { promisesShown } from '../promise-line.ts';
import { drawBox, innerWidth, type Section } from './box.ts';
import type { Button } from './buttons.ts';
import { field, wrap } from './layout.ts';
import type { Look } from './look.ts';
import { decimal } from './meters.ts';
import { MOST_PROMISES, promiseWords } from './render-history.ts';
import { buttonRows, reasonRows } from './render-parts.ts';

/** The call to a lead, drawn so that it cannot be missed. */
export function renderPing(brief: Brief, buttons: readonly Button[], look: Look): string[] {
  const { colors } = look;
  const width = innerWidth(look.width);
  const draft: Section[] =
    brief.draft === null ? [] : [{ title: 'draft', rows: wrap(brief.draft, width) }];
  return drawBox(
    {
      weight: 'heavy',
      border: colors.magenta,
      title: `${calledText(brief)}${isForSeveral(brief) ? ' · ' : ', '}${brief.customer} needs you`,
      titlePaint: (text) => colors.bold(colors.inverse(colors.magenta(text))),
      aside: `${brief.urgency} · risk ${decimal(brief.risk)}`,
      sections: [
        { rows: briefRows(brief, width, look) },
        ...draft,
        ...(buttons.length > 0 ? [{ rows: buttonRows(buttons, width, look) }] : []),
      ],
    },
    look.width,
  );
}

function briefRows(brief: Brief, width: number, look: Look): string[] {
  const { colors } = look;
  const text = (label: string, value: string) =>
    field(label, (room) => (value === '' ? [] : wrap(value, room)), width, look);
  const list = (label: string, values: readonly string[]) =>
    field(label, (room) => values.flatMap((value) => wrap(`· ${value}`, room)), width, look);
  return [
    ...field('why now', (room) => wrap(brief.whyNow, room).map(colors.bold), width, look),
    ...field('you, because', (room) => whyRows(brief, room, look), width, look),
    ...list('asked before', calledBeforeLines(brief)),
    ...text('they ask', brief.ask),
    ...list('so far', brief.story),
    ...field('their words', (room) => reasonRows(brief.evidence, room, look), width, look),
    ...list('promised', promisesShown(brief.promises, MOST_PROMISES).map(promiseWords)),
    ...list('may grant', brief.mayGrant),
    ...field('first move', (room) => wrap(brief.firstMove, room).map(colors.bold), width, look),
  ];
}

/** Why they are called, and why nobody else. */
function whyRows(brief: Brief, room: number, { colors }: Look): string[] {
  const shown = (text: string) => (text === '' ? [] : wrap(text, room));
  return [...shown(whyThemText(brief)), ...shown(passedText(brief)).map(colors.dim)];
}

/** What became of a call: one line in place of the box. */
export function renderPingOutcome(brief: Brief, outcome: string, look: Look): string[] {
  const { colors } = look;
  const line = outcomeText(brief, outcome);
  return wrap(line, look.width - 2).map(
    (part, index) => `${colors.magenta(index === 0 ? '┗' : ' ')} ${part}`,
  );
}

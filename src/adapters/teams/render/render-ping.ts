import type { Brief, Outgoing } from '../../../domain/outgoing.ts';
import { light, percent } from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { aiLabel } from './ai-label.ts';
import { box, type CardElement, card as cardOf, line, row, type TextRun } from './card-elements.ts';
import { fitText } from './fitted.ts';
import { mentionInCard } from './mention.ts';
import { passages } from './passages.ts';
import { buttons, purposeOf } from './render-buttons.ts';
import { draftBox } from './render-draft.ts';
import { CUT_NOTE, type Look, say, summaryOf, type TeamsMessage, words } from './render-parts.ts';
import { conversationButtons, conversationRuns } from './render-situation.ts';
import { grantRuns, NAME, promiseRuns, reasonRuns } from './render-words.ts';

type PingSent = Extract<Outgoing, { kind: 'ping' }>;

/** How many a ping shows of each. The story has a limit of its own where it is written; this one holds whatever comes. */
const MOST_LINES = 7;
const MOST_QUOTES = 3;
const MOST_PROMISES = 3;

const PRIMARY = { isPrimary: true };
const SENTENCE = 300;
const LINE = 160;
const CUT_DRAFT = '\n… (cut here: the card has all of it)';

/** The call to a lead, who is mentioned: why now and what to do first, then what happened. One line once somebody has answered it. */
export function renderPing(outgoing: PingSent, look: Look): TeamsMessage {
  const { brief, outcome } = outgoing;
  if (outcome !== undefined) return outcomeMessage(outgoing, outcome, look);
  const draw = (draft: string) => callMessage(outgoing, look, draft);
  const { drawn, isCut } = fitText(clean(brief.draft ?? ''), CUT_DRAFT, draw);
  return { ...drawn, ...(isCut ? { degraded: CUT_NOTE } : {}) };
}

function callMessage(outgoing: PingSent, look: Look, draft: string): TeamsMessage {
  const { brief } = outgoing;
  const mention = mentionInCard(look.mention);
  const who = mention?.text ?? line(words(brief.leadName, NAME, { weight: 'Bolder' }));
  const hasDraft = isSeen(draft);
  return {
    summary: summaryOf(`${brief.leadName}: ${brief.customer} needs you. ${brief.whyNow}`),
    card: cardOf(
      [who, callElements(outgoing, look, draft)].flat(),
      mention === undefined ? [] : [mention.entity],
    ),
    entities: hasDraft ? [aiLabel([])] : [],
    feedback: hasDraft,
  };
}

function callElements(outgoing: PingSent, look: Look, draft: string): CardElement[] {
  const { brief, case: id } = outgoing;
  const small = [
    ...brief.promises.slice(-MOST_PROMISES).map((one) => promiseRuns(one, look.now)),
    grantRuns(brief.mayGrant),
    conversationRuns(outgoing.about, look),
  ].flatMap((runs) => line(runs, { spacing: 'None' }));
  const purpose = purposeOf({ case: id }, look);
  return [
    ...headElements(brief),
    ...storyElements(brief),
    ...box(small, { spacing: 'Small' }),
    ...draftElements(draft),
    ...row(
      [
        ...buttons(['have-it', 'pass-on', 'not-needed'], brief.actions, purpose, PRIMARY),
        ...conversationButtons(outgoing.about, look),
      ],
      'Medium',
    ),
  ];
}

function headElements({ customer, urgency, risk, whyNow, firstMove }: Brief): CardElement[] {
  const title = [
    say(`${light(urgency)} `),
    ...words(customer, NAME, { weight: 'Bolder', size: 'Large' }),
    say(' needs you · '),
    ...words(urgency, NAME, { weight: 'Bolder' }),
    say(' · risk '),
    say(percent(risk), { weight: 'Bolder' }),
  ];
  return [
    ...line(title),
    ...line(labelled('Why now', whyNow), { spacing: 'Small' }),
    ...line(labelled('First move', firstMove), { spacing: 'Small' }),
  ];
}

function labelled(label: string, text: string): TextRun[] {
  const value = words(text, SENTENCE);
  return value.length === 0 ? [] : [say(`${label}: `, { weight: 'Bolder' }), ...value];
}

function storyElements({ ask, story, evidence }: Brief): CardElement[] {
  const first = story.slice(0, 1);
  const latest = story.slice(Math.max(1, story.length - MOST_LINES + 1));
  const lines = [...first, ...latest]
    .map((one) => words(one, LINE))
    .filter((one) => one.length > 0);
  return [
    ...line(labelled('They ask', ask), { separator: true }),
    ...(lines.length === 0
      ? []
      : line([say('So far', { weight: 'Bolder' })], { spacing: 'Small' })),
    ...lines.flatMap((runs) => line([say('• '), ...runs], { spacing: 'None' })),
    ...evidence
      .slice(0, MOST_QUOTES)
      .flatMap((reason) => line(reasonRuns(reason), { spacing: 'Small' })),
  ];
}

function draftElements(draft: string): CardElement[] {
  return isSeen(draft) ? draftBox('Draft', passages(draft)) : [];
}

function outcomeMessage({ about, brief }: PingSent, outcome: string, look: Look): TeamsMessage {
  const text = `${brief.leadName} was called about ${brief.customer}: ${outcome}`;
  const elements = [
    ...line([say('✔️ '), ...words(text, SENTENCE)]),
    ...line(conversationRuns(about, look), { spacing: 'Small' }),
    ...row(conversationButtons(about, look)),
  ];
  return { summary: summaryOf(text), card: cardOf(elements), entities: [], feedback: false };
}

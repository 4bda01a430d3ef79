import type { PingSent } from '../../../domain/outgoing.ts';
import type { Brief } from '../../../domain/shown.ts';
import { calledBeforeLines, calledText, IN_CALL, outcomeText } from '../../called-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { promisesShown } from '../../promise-line.ts';
import { aiLabel } from './ai-label.ts';
import { box, type CardElement, card as cardOf, line, row } from './card-elements.ts';
import { fitText } from './fitted.ts';
import { passages } from './passages.ts';
import { buttons, purposeOf } from './render-buttons.ts';
import { callHead, labelled, SENTENCE, whoIsCalled } from './render-called.ts';
import { draftBox } from './render-draft.ts';
import { CUT_NOTE, type Look, say, summaryOf, type TeamsMessage, words } from './render-parts.ts';
import { conversationButtons, conversationRuns } from './render-situation.ts';
import { grantRuns, promiseRuns, reasonRuns } from './render-words.ts';

const PRIMARY = { isPrimary: true };
const LINE = 160;
const CUT_DRAFT = '\n… (cut here: the card has all of it)';

/** The call to a lead, or to several, who are mentioned: why now and what to do first, then what happened. One line once somebody has answered it. */
export function renderPing(outgoing: PingSent, look: Look): TeamsMessage {
  const { brief, outcome } = outgoing;
  if (outcome !== undefined) return outcomeMessage(outgoing, outcome, look);
  const draw = (draft: string) => callMessage(outgoing, look, draft);
  const { drawn, isCut } = fitText(clean(brief.draft ?? ''), CUT_DRAFT, draw);
  return { ...drawn, ...(isCut ? { degraded: CUT_NOTE } : {}) };
}

function callMessage(outgoing: PingSent, look: Look, draft: string): TeamsMessage {
  const { brief } = outgoing;
  const { elements, entities } = whoIsCalled(brief, look);
  const hasDraft = isSeen(draft);
  return {
    summary: summaryOf(`${calledText(brief)}: ${brief.customer} needs you. ${brief.whyNow}`),
    card: cardOf([...elements, ...callElements(outgoing, look, draft)], entities),
    entities: hasDraft ? [aiLabel([])] : [],
    feedback: hasDraft,
  };
}

function callElements(outgoing: PingSent, look: Look, draft: string): CardElement[] {
  const { brief, case: id } = outgoing;
  const small = [
    ...promisesShown(brief.promises, IN_CALL.promises).map((one) => promiseRuns(one, look.now)),
    grantRuns(brief.mayGrant),
    conversationRuns(outgoing.about, look),
  ].flatMap((runs) => line(runs, { spacing: 'None' }));
  const purpose = purposeOf({ case: id }, look);
  return [
    ...callHead(brief),
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

function storyElements(brief: Brief): CardElement[] {
  const { ask, story, evidence } = brief;
  const first = story.slice(0, 1);
  const latest = story.slice(Math.max(1, story.length - IN_CALL.lines + 1));
  return [
    ...list('Called before', calledBeforeLines(brief)),
    ...line(labelled('They ask', ask), { separator: true }),
    ...list('So far', [...first, ...latest]),
    ...evidence
      .slice(0, IN_CALL.quotes)
      .flatMap((reason) => line(reasonRuns(reason), { spacing: 'Small' })),
  ];
}

/** Lines below what they are; nothing where there is nothing in them to see. */
function list(title: string, texts: readonly string[]): CardElement[] {
  const lines = texts.map((one) => words(one, LINE)).filter((one) => one.length > 0);
  if (lines.length === 0) return [];
  return [
    ...line([say(title, { weight: 'Bolder' })], { spacing: 'Small' }),
    ...lines.flatMap((runs) => line([say('• '), ...runs], { spacing: 'None' })),
  ];
}

function draftElements(draft: string): CardElement[] {
  return isSeen(draft) ? draftBox('Draft', passages(draft)) : [];
}

function outcomeMessage({ about, brief }: PingSent, outcome: string, look: Look): TeamsMessage {
  const text = outcomeText(brief, outcome);
  const elements = [
    ...line([say('✔️ '), ...words(text, SENTENCE)]),
    ...line(conversationRuns(about, look), { spacing: 'Small' }),
    ...row(conversationButtons(about, look)),
  ];
  return { summary: summaryOf(text), card: cardOf(elements), entities: [], feedback: false };
}

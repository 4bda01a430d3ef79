import { Mood, Style, Urgency } from '../domain/assessment.ts';
import type { Case } from '../domain/case.ts';
import { type Tags, withExample } from '../domain/learning/example.ts';
import type { ActionTaken } from '../domain/message.ts';
import { openForm, tell } from './asker.ts';
import { pingIfNeeded } from './calls/ping.ts';
import { showCard } from './card.ts';
import { type Moment, record } from './desk.ts';

/**
 * The right tag from the person who knows; kept on the timeline with the wrong one, and as an example to learn from. A model's opinion is not waited
 * for any more. What the policy says of the right urgency holds as it would have at once.
 */
export function correct(current: Case, event: ActionTaken, moment: Moment): Case {
  const { assessment } = current;
  if (assessment === null) return tell(current, event, moment, 'There is no tag to correct yet.');
  if (Object.keys(event.values).length === 0) {
    const { urgency, style, mood } = assessment;
    return openForm(current, event, moment, {
      name: 'wrong-tag',
      urgency,
      style: style ?? '',
      mood,
    });
  }
  const right = tagsIn(event.values, assessment);
  const note = `${nameOf(assessment)} → ${nameOf(right)}`;
  const notes = [...current.notes, `${event.by.name} has corrected the tags.`];
  const { turn } = assessment;
  const taught = withExample(current.examples, {
    ...{ kind: 'tags', turn, given: tagsOf(assessment), right, by: event.by.id, at: event.at },
  });
  const corrected: Case = {
    ...current,
    judge: null,
    assessment: { ...assessment, ...right },
    notes,
    examples: taught,
  };
  const kept = record(corrected, event.at, 'corrected', event.by.id, note);
  return showCard(pingIfNeeded(kept, moment), moment);
}

/** The tags a form named; those it left out, or named in no way we know, stay as they were. */
function tagsIn(values: ActionTaken['values'], { urgency, style, mood }: Tags): Tags {
  return {
    urgency: Urgency.catch(urgency).parse(values.urgency),
    style: Style.nullable().catch(style).parse(values.style),
    mood: Mood.catch(mood).parse(values.mood),
  };
}

function tagsOf({ urgency, style, mood }: Tags): Tags {
  return { urgency, style, mood };
}

function nameOf({ urgency, style, mood }: Tags): string {
  return `${urgency} ${style ?? '-'} ${mood}`;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/teams/purpose.ts';
import { bytesOf } from '../../../../src/adapters/teams/render/limits.ts';
import {
  activityOf,
  renderForm,
  renderMessage,
  sentenceCard,
  withBanner,
} from '../../../../src/adapters/teams/render/render.ts';
import { actionsOf, verbOf } from '../../../fakes/teams/screen.ts';
import { problemsOf } from './accepted-card.ts';
import { linksIn, liveIn, tagsIn } from './live.ts';
import { nodesIn } from './nodes.ts';
import {
  anyForm,
  anyHome,
  anyMessage,
  CARD_ACTIONS,
  calling,
  cardPosted,
  look,
  pingSent,
  reply,
  stranger,
} from './said.ts';

const RUNS = { numRuns: 40 };

/** What is advised for a whole message, in bytes of UTF-16. */
const MOST_BYTES = 80_000;

/** What we write into a card ourselves: a link to a conversation, the time of a promise, and the one who is called. */
const OURS = /^(https:\/\/ours\.example\/l\/message\/.*|<at>Lee Song<\/at>)$/;

function strangeIn(card: unknown): string[] {
  return liveIn(card).filter((one) => !OURS.test(one));
}

describe('whatever customers and models wrote', () => {
  it('a message is one that Teams takes, with a text or a card, never both', () => {
    fc.assert(
      fc.property(anyMessage, (said) => {
        const message = renderMessage(said, calling);

        expect(bytesOf(activityOf(message))).toBeLessThanOrEqual(MOST_BYTES);
        expect([message.text, message.card].filter((one) => one !== undefined)).toHaveLength(1);
        if (message.card !== undefined) expect(problemsOf(message.card)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a form is one that Teams takes, in the place of a card and in a dialog', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom('card', 'dialog'), (said, mode) => {
        const card = renderForm(said, mode, look);

        expect(problemsOf(card)).toEqual([]);
        expect(bytesOf(card)).toBeLessThanOrEqual(MOST_BYTES);
      }),
      RUNS,
    );
  });

  it('an own page, a sentence and a card below one are such, too', () => {
    fc.assert(
      fc.property(anyHome, stranger, (said, text) => {
        const home = renderMessage(said, look);
        const sentence = sentenceCard(text);
        const cards = [home.card, sentence, withBanner(home.card ?? sentence, text)];

        expect(cards.flatMap(problemsOf)).toEqual([]);
        expect(Math.max(...cards.map(bytesOf))).toBeLessThanOrEqual(MOST_BYTES);
      }),
      RUNS,
    );
  });

  it('no link, mention or date of theirs is live in a card', () => {
    fc.assert(
      fc.property(anyMessage, anyForm, anyHome, (said, form, home) => {
        const message = renderMessage(said, calling);
        const cards = [renderForm(form, 'card', look), renderMessage(home, look).card];

        expect([message.card, ...cards].flatMap(strangeIn)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('their words are nowhere but where text is shown, chosen or typed', () => {
    fc.assert(
      fc.property(anyMessage, anyForm, (said, form) => {
        const message = activityOf(renderMessage(said, calling));

        const places = [message, renderForm(form, 'card', look)].flatMap(evilPlaces);
        expect(places.filter((one) => !WHERE.has(one))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a text has no tag, mention or attribute of theirs', () => {
    fc.assert(
      fc.property(stranger, stranger, (text, name) => {
        const { text: shown = '', entities } = renderMessage(reply(text, name), look);

        const tags = tagsIn(shown).filter((tag) => !KNOWN_TAG.test(tag));
        expect(tags).toEqual([]);
        expect(shown.replaceAll(/<\/?[a-z]+[^<>]*>/g, '')).not.toMatch(/[<>]/);
        expect(entities).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a link in a reply says in plain sight where it leads', () => {
    fc.assert(
      fc.property(stranger, fc.webUrl(), (label, url) => {
        const words = label.replace(/[[\]\\<>\n`]/g, '').slice(0, 80);

        const { text = '' } = renderMessage(reply(`[${words}](${url})`), look);

        for (const { href, shown } of linksIn(text)) {
          expect(shown).toContain(new URL(href).host);
        }
      }),
      RUNS,
    );
  });

  it('takes no time worth mentioning over what is made to take long', () => {
    const knots = ['>', '[', '*a_', '`', '![', '- ', '<', '&', '([', '\n\n', '{{'].map((knot) =>
      knot.repeat(50_000),
    );

    const started = performance.now();
    for (const knot of knots) {
      renderMessage(reply(knot), look);
      renderMessage(cardPosted({ customer: knot, notes: [knot] }), look);
      renderMessage(pingSent({ draft: knot }), look);
    }

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

/** `TextRun.text`, say: each place in a card or an activity where a stranger's words stand. */
function evilPlaces(value: unknown): string[] {
  return nodesIn(value).flatMap((node) =>
    Object.entries(node).flatMap(([key, one]) =>
      JSON.stringify(shallow(one)).includes('evil') ? [`${String(node.type)}.${key}`] : [],
    ),
  );
}

/** Without what has a type of its own. */
function shallow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shallow);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return 'type' in value ? null : Object.values(value).map(shallow);
}

const WHERE = new Set([
  'TextRun.text',
  'Input.Text.value',
  'Input.ChoiceSet.choices',
  'Input.ChoiceSet.value',
  'message.summary',
  'message.text',
  'https://schema.org/Message.citation',
]);

const KNOWN_TAG = /^(p|strong|em|code|pre|blockquote|br|a|a href="[^"<>]*")$/;

describe('the buttons', () => {
  it('of a card are exactly those that are offered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CARD_ACTIONS]), fc.boolean(), (actions, isClosed) => {
        const state = isClosed ? 'closed' : 'open';

        const { card } = renderMessage(cardPosted({ actions, state }), look);

        expect(verbsOn(card).toSorted()).toEqual(actions.toSorted());
      }),
    );
  });

  it('of a call are exactly those that are offered, and none once it is answered', () => {
    const all = ['have-it', 'pass-on', 'not-needed'] as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([...all]), (actions) => {
        const { card } = renderMessage(pingSent({ actions }), calling);
        const answered = renderMessage(pingSent({ actions }, 'Lee has it.'), calling);

        expect(verbsOn(card).toSorted()).toEqual(actions.toSorted());
        expect(verbsOn(answered.card)).toEqual([]);
      }),
    );
  });

  it('of what one person alone sees say so, every one of them', () => {
    const alone = { ...look, isPrivate: true };
    fc.assert(
      fc.property(anyMessage, anyForm, anyHome, (said, form, home) => {
        const cards = [renderMessage(said, alone).card, renderMessage(home, alone).card];

        const drawn = [
          ...cards,
          renderForm(form, 'card', alone),
          renderForm(form, 'dialog', alone),
        ];
        const purposes = drawn.flatMap((card) => dataOn(card).map(readPurpose));
        expect(purposes.every((one) => one?.heed.private === true)).toBe(true);
      }),
      RUNS,
    );
  });

  it('carry what reads as ours, with the same verb as the button', () => {
    const { card } = renderMessage(cardPosted(), look);

    for (const action of actionsOf({ ...card }))
      if (action.type === 'Action.Execute')
        expect(readPurpose(action.data)?.verb).toBe(action.verb);
  });
});

function verbsOn(card: object | undefined): string[] {
  return actionsOf({ ...card })
    .filter(({ type }) => type !== 'Action.OpenUrl')
    .map((one) => String(verbOf(one)));
}

function dataOn(card: object | undefined): unknown[] {
  return nodesIn(card).flatMap(({ data }) => (data === undefined ? [] : [data]));
}

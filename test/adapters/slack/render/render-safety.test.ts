import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loadingView,
  newCaseView,
  noticeView,
  renderForm,
  renderHome,
  renderMessage,
  stillWorkingView,
} from '../../../../src/adapters/slack/render/render.ts';
import { AcceptedHome, AcceptedMessage, AcceptedModal, tokensIn } from './block-kit.ts';
import {
  anyForm,
  anyHome,
  anyMessage,
  cardPosted,
  greeting,
  look,
  mention,
  pingSent,
  reply,
  stranger,
} from './said.ts';

/** What we write ourselves: a link to a conversation, a time, and the people and channels of the settings. */
const OURS =
  /^<(https:\/\/ours\.slack\.com\/archives\/[^<>|]*\|[^<>]*|!date\^-?\d+\^\{date_short_pretty\}( \{time\})?\^[-+\d: ]+UTC|@U7|#C2)>$/;

const RUNS = { numRuns: 120 };

function strangeTokens(drawn: unknown): string[] {
  return tokensIn(drawn).filter((token) => !OURS.test(token));
}

/** Elements of rich text that call somebody or lead somewhere. */
function liveElements(value: unknown): { type: string; url?: string; user_id?: string }[] {
  if (Array.isArray(value)) return value.flatMap(liveElements);
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'type' in value &&
    ['user', 'usergroup', 'channel', 'broadcast', 'link'].includes(`${value.type}`);
  return [
    ...(own ? [JSON.parse(JSON.stringify(value))] : []),
    ...Object.values(value).flatMap(liveElements),
  ];
}

describe('whatever customers and models wrote', () => {
  it('a message is within every limit of Slack', () => {
    fc.assert(
      fc.property(anyMessage, (said) => {
        const drawn = renderMessage(said, look);

        expect(AcceptedMessage.safeParse(drawn).error?.issues ?? []).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a form and a home page are within every limit of Slack', () => {
    fc.assert(
      fc.property(anyForm, anyHome, (form, home) => {
        expect(AcceptedModal.safeParse(renderForm(form)).error?.issues ?? []).toEqual([]);
        expect(AcceptedHome.safeParse(renderHome(home, look)).error?.issues ?? []).toEqual([]);
      }),
      RUNS,
    );
  });

  it('no mention, channel, date or link of theirs is live in a message', () => {
    fc.assert(
      fc.property(anyMessage, (said) => {
        const drawn = renderMessage(said, look);

        const tokens = strangeTokens(drawn);
        const live = liveElements(drawn.blocks);
        if (said.kind === 'reply' || said.kind === 'notice') {
          expect(
            tokens.filter((token) => !/^<(https?:\/\/|mailto:)[^<>|]*\|[^<>]*>$/.test(token)),
          ).toEqual([]);
          expect(live.filter(({ type }) => type !== 'link')).toEqual([]);
        } else {
          expect(tokens).toEqual([]);
          expect(
            live.filter(
              ({ user_id, url }) =>
                user_id !== 'U7' && url?.startsWith('https://ours.slack.com/') !== true,
            ),
          ).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('none is live in a form or on a home page', () => {
    fc.assert(
      fc.property(anyForm, anyHome, (form, home) => {
        const drawn = [renderForm(form), renderHome(home, look)];

        expect(strangeTokens(drawn)).toEqual([]);
        expect(liveElements(drawn)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a link in a reply says in plain sight where it leads', () => {
    fc.assert(
      fc.property(stranger, fc.webUrl(), (label, url) => {
        const text = `${label.replace(/[[\]\\]/g, '').slice(0, 80)} [${label.replace(/[[\]\\<>\n`]/g, '').slice(0, 80)}](${url})`;

        const { blocks } = renderMessage(reply(text), look);

        const shown = JSON.stringify(blocks);
        for (const link of liveElements(blocks)) {
          expect(shown).toContain(new URL(link.url ?? '').host);
        }
      }),
      RUNS,
    );
  });

  it('takes no time worth mentioning over what is made to take long', () => {
    const knots = ['>', '[', '*a_', '`', '![', '- ', '<', '&', '(['].map((knot) =>
      knot.repeat(50_000),
    );

    const started = performance.now();
    for (const knot of knots) {
      renderMessage(reply(knot), look);
      renderMessage(cardPosted({ customer: knot, notes: [knot] }), look);
    }

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what is always the same', () => {
  it.each([
    ['the first modal', loadingView()],
    ['a modal that says one thing', noticeView('a < b')],
    ['a modal with nothing to say', noticeView('\u200b')],
    ['an answer that takes long', stillWorkingView()],
    ['the form for a new case', newCaseView()],
    ['the form for a new case of a channel', newCaseView('C1')],
  ])('%s is what Slack takes', (_, view) => {
    expect(AcceptedModal.safeParse(view).error?.issues ?? []).toEqual([]);
  });

  it.each([
    ['a mention', mention('slack:T1/U7')],
    ['a mention of somebody from elsewhere', mention('terminal:local/lee')],
    ['a greeting', greeting(true)],
    ['a card', cardPosted()],
    ['a ping', pingSent()],
  ])('%s is what Slack takes', (_, said) => {
    expect(AcceptedMessage.safeParse(renderMessage(said, look)).error?.issues ?? []).toEqual([]);
  });
});

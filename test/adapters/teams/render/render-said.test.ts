import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../src/adapters/teams/render/limits.ts';
import {
  activityOf,
  renderMessage,
  sentenceCard,
  withBanner,
} from '../../../../src/adapters/teams/render/render.ts';
import { greetingText } from '../../../../src/domain/greeting.ts';
import {
  calling,
  cardPosted,
  DESK,
  greeting,
  LEE,
  listedCase,
  look,
  mention,
  notice,
  reply,
} from './said.ts';
import { readable } from './shown.ts';

describe('a reply', () => {
  it('is the approved text as Teams shows it, and who sent it', () => {
    const { text, textFormat, summary, degraded } = renderMessage(
      reply('Hello **Robin**,\n\n1. today\n2. tomorrow'),
      look,
    );

    expect(text).toBe(
      '<p>Hello <strong>Robin</strong>,</p><p>1. today<br/>2. tomorrow</p><p><em>Sent by Lee with Heed</em></p>',
    );
    expect([textFormat, summary]).toEqual(['xml', 'Hello **Robin**, 1. today 2. tomorrow']);
    expect(degraded).toBeUndefined();
  });

  it('names nobody by a mention, neither in the text nor as who sent it', () => {
    const { text, entities } = renderMessage(reply('<at>Ana</at>', '<at>Everyone</at>'), calling);

    expect(text).toBe(
      '<p>&lt;at&gt;Ana&lt;/at&gt;</p><p><em>Sent by &lt;at&gt;Everyone&lt;/at&gt; with Heed</em></p>',
    );
    expect(entities).toEqual([]);
  });

  it('says only that Heed sent it where nobody’s name can be shown', () => {
    expect(renderMessage(reply('Hello', '\u200b'), look).text).toBe(
      '<p>Hello</p><p><em>Sent with Heed</em></p>',
    );
  });

  it('is cut with a note where no message holds it, and still says who sent it', () => {
    const { text, degraded } = renderMessage(reply('word '.repeat(20_000)), look);

    expect(text?.length).toBeGreaterThan(30_000);
    expect(text).toMatch(
      /<\/p><p>… \(too long for one message: cut here\)<\/p><p><em>Sent by Lee with Heed<\/em><\/p>$/,
    );
    expect(degraded).toBe('cut to fit a message');
  });

  it('carries no label: a person sends it', () => {
    expect(activityOf(renderMessage(reply('Hello'), look))).toEqual({
      type: 'message',
      text: '<p>Hello</p><p><em>Sent by Lee with Heed</em></p>',
      textFormat: 'xml',
      summary: 'Hello',
    });
  });
});

describe('a notice', () => {
  it('shows its words and the cases it lists, each with a link', () => {
    const { card, summary } = renderMessage(
      notice('2 open:', [listedCase(), listedCase({ takenBy: 'Ana', urgency: null })]),
      look,
    );

    expect(readable(card).split('\n')).toEqual([
      '2 open:',
      '🟠 P2 · Robin <https://ours.example/l/message/19:shop@thread.tacv2/1.2>',
      'Where is it?',
      'risk 42% ↗ rising · nobody has it',
      '⚪ reading … · Robin <https://ours.example/l/message/19:shop@thread.tacv2/1.2>',
      'Where is it?',
      'risk 42% ↗ rising · Ana has it',
    ]);
    expect(summary).toContain('2 open:. P2 · risk 42% · Robin: Where is it?');
  });

  it('is headed by the channel it is about', () => {
    const about = { channel: DESK };

    const { card } = renderMessage({ ...notice('Mind who reads.'), about }, look);

    expect(readable(card)).toBe('Support desk\nMind who reads.');
  });

  it('sets commands apart', () => {
    const { card } = renderMessage(notice('Say `/triage help`.'), look);

    expect(card?.body[0]).toMatchObject({
      inlines: [{ text: 'Say ' }, { text: '/triage help', fontType: 'Monospace' }, { text: '.' }],
    });
  });

  it('names a case without a link where none is known', () => {
    const { card } = renderMessage(notice('1 open:', [listedCase()]), {
      ...look,
      link: () => undefined,
    });

    expect(readable(card)).toContain('🟠 P2 · Robin');
  });

  it('counts the cases it has no room for', () => {
    const many = Array.from({ length: 25 }, () => listedCase());

    expect(readable(renderMessage(notice('25 open:', many), look).card)).toContain('and 15 more');
  });

  it('is done where there is nothing to say', () => {
    expect(readable(renderMessage(notice(' \n'), look).card)).toBe('Done.');
  });
});

describe('what customers may read besides', () => {
  it('a mention says who was asked, and nothing else', () => {
    const { text, entities } = renderMessage(mention(LEE), calling);

    expect(text).toBe('<at>Lee Song</at> has been asked to look at this.');
    expect(entities).toEqual([
      {
        type: 'mention',
        mentioned: { id: '29:lee', name: 'Lee Song' },
        text: '<at>Lee Song</at>',
      },
    ]);
  });

  it('a mention of somebody with a strange name agrees with its entity to the letter', () => {
    const known = { ...look, mentions: new Map([[LEE, { id: '29:x', name: 'A & <B>' }]]) };

    const { text, entities } = renderMessage(mention(LEE), known);

    expect(text).toBe('<at>A &amp; &lt;B&gt;</at> has been asked to look at this.');
    expect(entities).toMatchObject([{ text: '<at>A &amp; &lt;B&gt;</at>' }]);
  });

  it('a mention of somebody whom Teams does not know names nobody', () => {
    const { text, entities } = renderMessage(mention(LEE), look);

    expect(text).toBe('A colleague has been asked to look at this.');
    expect(entities).toEqual([]);
  });

  it.each([true, false])('a greeting says what is read when watched is %s', (watched) => {
    const { text, summary } = renderMessage(greeting(watched), look);

    expect(text).toBe(`<p>${greetingText('customers', watched)}</p>`);
    expect(summary).toBe(greetingText('customers', watched));
  });
});

describe('a line of Heed’s own', () => {
  it('stands by itself in a dialog', () => {
    expect(readable(sentenceCard('One.\n\nTwo.'))).toBe('One.\nTwo.');
  });

  it('stands above a card, which stays as it was', () => {
    const { card = sentenceCard('') } = renderMessage(cardPosted(), look);

    const shown = withBanner(card, 'Lee was faster.');

    expect(readable(shown)).toBe(`| Lee was faster.\n${readable(card)}`);
    expect({ ...shown, body: shown.body.slice(1) }).toEqual(card);
  });

  it.each([
    ['lines', 'a\n'],
    ['commands', '`a` '],
  ])('leaves the card its place, of however many %s it is', (_, part) => {
    const card = sentenceCard('');

    const shown = withBanner(card, part.repeat(500));

    expect(bytesOf(shown) - bytesOf(card)).toBeLessThan(4_000);
    expect(readable(shown)).toContain('(cut here)');
  });
});

describe('a message on its way', () => {
  it('has its card as an attachment, the label and the thumbs', () => {
    const message = renderMessage(cardPosted(), look);

    expect(activityOf(message)).toEqual({
      type: 'message',
      summary: message.summary,
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: message.card },
      ],
      entities: message.entities,
      channelData: { feedbackLoop: { type: 'default' } },
    });
  });
});

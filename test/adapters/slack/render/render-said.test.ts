import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../../src/adapters/slack/render/render.ts';
import { greetingText } from '../../../../src/domain/greeting.ts';
import { greeting, listedCase, look, mention, notice, reply } from './said.ts';
import { readable } from './shown.ts';

describe('a reply', () => {
  it('is the approved text as Slack shows it, and who sent it', () => {
    const { text, blocks, degraded } = renderMessage(
      reply('Hello **Robin**,\n\n1. today\n2. tomorrow'),
      look,
    );

    expect(readable(blocks)).toBe('Hello Robin,\n* today\n* tomorrow\nSent by Lee with Heed');
    expect(text).toBe('Hello *Robin*,\n1. today\n2. tomorrow\nSent by Lee with Heed');
    expect(degraded).toBeUndefined();
  });

  it('names nobody by a mention', () => {
    const { text, blocks } = renderMessage(reply('Hello', '<!channel>'), look);

    expect(text).toBe('Hello\nSent by &lt;!channel&gt; with Heed');
    expect(blocks.at(-1)).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: 'Sent by <!channel> with Heed', emoji: false }],
    });
  });

  it('is cut with a note where no message holds it', () => {
    const { blocks, degraded } = renderMessage(reply('word '.repeat(4_000)), look);

    expect(readable(blocks)).toContain('… (too long for one message: cut here)');
    expect(degraded).toBe('cut to fit a message');
  });
});

describe('a notice', () => {
  it('shows its words and the cases it lists, each with a link', () => {
    const { text, blocks } = renderMessage(
      notice('**2** open:', [listedCase(), listedCase({ takenBy: 'Ana' })]),
      look,
    );

    expect(readable(blocks).split('\n')).toEqual([
      '2 open:',
      '🟠 P2 · risk 42% ↗ rising · *<https://ours.slack.com/archives/C2/p1.2|Robin>* · nobody has it',
      'Where is it?',
      '🟠 P2 · risk 42% ↗ rising · *<https://ours.slack.com/archives/C2/p1.2|Robin>* · Ana has it',
      'Where is it?',
    ]);
    expect(text).toContain('P2 · risk 42% rising · Robin: Where is it?');
  });

  it('is headed by the channel it is about, by a token that Slack shows the name for', () => {
    const about = { channel: 'slack:T1/C0DESK' };

    const { text, blocks } = renderMessage({ ...notice('Mind who reads.'), about }, look);

    expect(readable(blocks)).toBe('*<#C0DESK>*\nMind who reads.');
    expect(text).toBe('<#C0DESK>: Mind who reads.');
  });

  it('names a case without a link where none is known', () => {
    const { blocks } = renderMessage(notice('1 open:', [listedCase()]), {
      ...look,
      link: () => undefined,
    });

    expect(readable(blocks)).toContain('*Robin*');
  });

  it('counts the cases it has no room for', () => {
    const many = Array.from({ length: 25 }, () => listedCase());

    expect(readable(renderMessage(notice('25 open:', many), look).blocks)).toContain('and 15 more');
  });
});

describe('what customers may read besides', () => {
  it('a mention says who was asked, and nothing else', () => {
    const { text, blocks } = renderMessage(mention('slack:T1/U7'), look);

    expect(text).toBe('<@U7> has been asked to look at this.');
    expect(readable(blocks)).toBe('@U7 has been asked to look at this.');
  });

  it('a mention of somebody whom Slack does not know names nobody', () => {
    const { text } = renderMessage(mention('<!channel>'), look);

    expect(text).toBe('A colleague has been asked to look at this.');
  });

  it.each([true, false])('a greeting says what is read when watched is %s', (watched) => {
    const { text, blocks } = renderMessage(greeting(watched), look);

    expect(text).toBe(greetingText('customers', watched));
    expect(readable(blocks)).toBe(greetingText('customers', watched));
  });
});

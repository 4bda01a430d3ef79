import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions, readText } from '../../../../src/adapters/slack/parse/parse-text.ts';

const reading = { team: 'T1', botUser: 'U0HEED' };

describe('a text as Slack sends it', () => {
  it.each([
    ['a &amp;&lt;b&gt; c', 'a &<b> c'],
    ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
    ['&quot;fine&quot; &#39;', '&quot;fine&quot; &#39;'],
    ['<@U1|Ana> and <@U2>', '@Ana and @someone'],
    ['<@W1|@Ana>', '@Ana'],
    ['<#C1|desk>, <#C2|>, <#C3>', '#desk, #C2, #C3'],
    ['<!here> <!channel|channel> <!everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@leads> <!subteam^S2>', '@leads @a group'],
    ['due <!date^1763800000^{date} at {time}^https://x.test|22 Nov>', 'due 22 Nov'],
    ['<https://a.test/x?a=1&amp;b=2>', 'https://a.test/x?a=1&b=2'],
    ['<https://a.test|our page>', 'our page (https://a.test)'],
    ['<https://evil.test|https://bank.test>', 'https://bank.test (https://evil.test)'],
    ['<http://a.test/|a.test>', 'http://a.test/'],
    ['<mailto:a@b.test|a@b.test>', 'a@b.test'],
    ['<mailto:a@b.test|write us>', 'write us (a@b.test)'],
    ['<tel:+491|+491>', '+491'],
    ['<https://a.test|R&amp;D &lt;3>', 'R&D <3 (https://a.test)'],
    ['*bold* _not_ `<@U1|x>`', '*bold* _not_ `@x`'],
    ['<> <|> <@> <b>', '<> <|> @someone <b>'],
    ['a < b and c > d', 'a < b and c > d'],
  ])('%s reads %s', (text, expected) => {
    expect(readText(text, reading).text).toBe(expected);
  });

  it.each([
    ['<@U0HEED> help', 'help'],
    [' <@U0HEED|heed>: help', 'help'],
    ['<@U0HEED>, <@U0HEED> help', '@Heed help'],
    ['help <@U0HEED>', 'help @Heed'],
    ['<@U1> <@U0HEED> help', '@someone @Heed help'],
    ['<@U0HEED>', ''],
  ])('%s loses the address of Heed at its beginning', (text, expected) => {
    expect(readText(text, reading).text).toBe(expected);
  });

  it('tells whom it speaks to', () => {
    expect(mentions('hi <@U1|Ana>', 'U1')).toBe(true);
    expect(mentions('hi <@U1>', 'U1')).toBe(true);
    expect(mentions('hi <@U12>', 'U1')).toBe(false);
    expect(mentions('hi &lt;@U1&gt;', 'U1')).toBe(false);
  });

  it('gives channels their addresses, and no name two of them', () => {
    const { text, channels } = readText('<#C1|a> <#C2|a> <#C1|a> <#bad!|b>', reading);

    expect(text).toBe('#a #C2 #a #b');
    expect(channels).toEqual({ '#a': 'slack:T1/C1', '#C2': 'slack:T1/C2' });
  });

  it('gives people their addresses, but for Heed, and the first of one name its own', () => {
    const { text, people } = readText('<@U1|ana> <@UHEED> <@U2|ana> <@bad!|b>', {
      ...reading,
      botUser: 'UHEED',
    });

    expect(text).toBe('@ana @Heed @ana @b');
    expect(people).toEqual({ '@ana': 'slack:T1/U1' });
  });

  it('that was escaped reads as it was typed', () => {
    const typed = fc.string({ unit: 'grapheme' }).map((text) => text.trim());

    fc.assert(
      fc.property(typed, (text) => {
        expect(readText(escaped(text), reading)).toEqual({ text, channels: {} });
      }),
    );
  });

  it('is read in no time, however many brackets it opens', () => {
    const brackets = '<'.repeat(20_000) + '<@U1|'.repeat(4_000);
    const start = performance.now();

    readText(brackets, reading);

    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

/** What Slack does to a text before it sends it on. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

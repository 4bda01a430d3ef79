import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLine, isSeen, plainTime } from '../../../../src/adapters/clean.ts';
import {
  channelToken,
  dayToken,
  escaped,
  linkToken,
  timeToken,
  userToken,
} from '../../../../src/adapters/slack/render/escape.ts';

describe('escaped', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U1> & <#C1|x>', '&lt;@U1&gt; &amp; &lt;#C1|x&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['"quotes" stay', '"quotes" stay'],
  ])('makes %j inert', (text, inert) => {
    expect(escaped(text)).toBe(inert);
  });

  it('escapes exactly once: unescaped it is what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = escaped(text)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');

        expect(back).toBe(text);
      }),
    );
  });
});

describe('clean', () => {
  it.each([
    ['a\u0000b\u001b[2Jc', 'ab[2Jc'],
    ['line\r\none\u2028two', 'line\none\ntwo'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['a\tb', 'a  b'],
    ['half \ud83d', 'half \ufffd'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('makes %j fit', (text, fit) => {
    expect(clean(text)).toBe(fit);
  });

  it('puts it on one line where one is wanted', () => {
    expect(cleanLine(' a\n\n b\u00a0c ')).toBe('a b c');
  });

  it.each(['', ' \n', '\u200b\u200d', '\ufeff'])(
    'tells that there is nothing to see in %j',
    (text) => {
      expect(isSeen(text)).toBe(false);
    },
  );
});

describe('our own tokens', () => {
  it('names people and channels of Slack, and nobody else', () => {
    expect(userToken('slack:T1/U7')).toBe('<@U7>');
    expect(channelToken('slack:T1/C2')).toBe('<#C2>');
    expect(userToken('terminal:local/lee')).toBeUndefined();
    expect(userToken('slack:T1/U7>|<!channel')).toBeUndefined();
  });

  it('keeps the words of a link within it', () => {
    expect(linkToken('https://a.example/', 'x|y>\n<!here>')).toBe(
      '<https://a.example/|x¦y&gt; &lt;!here&gt;>',
    );
  });

  it('links to what another platform calls its own, whatever is in it', () => {
    expect(linkToken('https://a.example/?b=1&c=|2>', 'x')).toBe(
      '<https://a.example/?b=1&amp;c=%7C2&gt;|x>',
    );
  });

  it('gives a time that everybody reads in their own, with words beside it', () => {
    const at = Date.UTC(2026, 10, 20, 17, 4);

    expect(timeToken(at)).toBe(
      '<!date^1795194240^{date_short_pretty} {time}^2026-11-20 17:04 UTC>',
    );
    expect(dayToken(at)).toBe('<!date^1795194240^{date_short_pretty}^2026-11-20 17:04 UTC>');
  });

  it.each([Number.NaN, 1e300, Number.POSITIVE_INFINITY])(
    'has no words for %d, which is no time',
    (at) => {
      expect([timeToken(at), dayToken(at), plainTime(at)]).toEqual(['', '', '']);
    },
  );
});

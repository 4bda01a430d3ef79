import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../src/adapters/teams/parse/plain-text.ts';

const tags = fc.constantFrom(
  ...['<p>', '</p>', '<ul>', '<ol>', '<li>', '</li>', '</ul>', '<blockquote>', '</blockquote>'],
  ...['<a href="https://a.test">', '</a>', '<pre>', '</pre>', '<br/>', '</br>', '<td>', '<at>'],
);
const hidden = fc.constantFrom(
  ...['<script>SECRET</script>', '<style>SECRET</style>', '<!-- SECRET -->'],
  ...['<template><p>SECRET</p></template>', '<noscript>SECRET<br></noscript>'],
);

const broken = fc.constantFrom('\0', '\ud83d', '&', '&#0;', '&#xd83d;', '<', '<!', '"', '</');

describe('a message’s HTML', () => {
  it.each([
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['<p>one</p><p>&nbsp;</p><p>two</p>', 'one\n\ntwo'],
    ['<div>one<br>two<br></div><div>three</div>', 'one\ntwo\nthree'],
    ['<p>one</p>\n\n  <p>two</p>', 'one\ntwo'],
    ['one<br><br><br><br>two', 'one\n\ntwo'],
    ['<p>  a\n  b&nbsp;c </p>', 'a b c'],
    ['<p>R&amp;D &lt;b&gt; &#39;x&#x27; &amp;amp;</p>', "R&D <b> 'x' &amp;"],
    ['<b>so</b> <i>very</i><u>!</u>', 'so very!'],
    [
      '<ul><li>one</li><li>two<ul><li>in two</li></ul></li></ul>end',
      '- one\n- two\n  - in two\nend',
    ],
    ['<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
    ['<ol><li><p>one</p></li></ol>', '1. one'],
    ['<blockquote>said<br>so</blockquote>no', '> said\n> so\nno'],
    [
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Ana</strong><span itemprop="time"></span><p itemprop="preview">when?</p></blockquote><p>today</p>',
      '> Ana\n> when?\ntoday',
    ],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<codeblock class="Json"><code>{<br>  "a": 1<br>}</code></codeblock>', '{\n  "a": 1\n}'],
    ['<at id="0">Ana Bellcarver</at>, look', '@Ana Bellcarver, look'],
    ['<a href="https://a.test/x">https://a.test/x</a>', 'https://a.test/x'],
    ['<a href="https://a.test/">a.test</a>', 'a.test'],
    ['<a href="https://evil.test">https://bank.test</a>', 'https://bank.test (https://evil.test)'],
    ['<a href="https://a.test"><b>our</b> page</a>.', 'our page (https://a.test).'],
    ['<a href="mailto:a@b.test">a@b.test</a>', 'a@b.test'],
    ['<a href="javascript:alert(1)">click</a>', 'click'],
    ['<img alt="image" src="https://a.test/i.png">', '(a picture)'],
    ['fine <img itemtype="http://schema.skype.com/Emoji" alt="🙂">', 'fine 🙂'],
    ['<emoji id="smile" alt="🙂" title="Smile"></emoji>', '🙂'],
    ['a<attachment id="1"></attachment>', 'a'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\nc'],
    ['<script>alert(1)</script><style>p{}</style>said', 'said'],
    ['<systemEventMessage/>', ''],
    ['<p>a<!-- b --></p>', 'a'],
    ['a < b and <not a tag', 'a < b and'],
    ['plain', 'plain'],
    ['', ''],
  ])('%s reads %s', (html, expected) => {
    expect(plainTextOf(html)).toBe(expected);
  });

  it('reads as it was typed', () => {
    const typed = fc
      .array(
        fc.string({ unit: 'grapheme' }).map((line) => line.replace(/[\s\0\u00a0]+/g, ' ').trim()),
      )
      .map((lines) => lines.filter((line) => line !== ''));

    fc.assert(
      fc.property(typed, (lines) => {
        const html = lines.map((line) => `<p>${escaped(line)}</p>`).join('');

        expect(plainTextOf(html)).toBe(lines.join('\n'));
      }),
    );
  });

  it('is read whatever it is', () => {
    const html = fc.array(fc.oneof(tags, hidden, broken, fc.string()));

    fc.assert(
      fc.property(html, (parts) => {
        const text = plainTextOf(parts.join(''));

        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\0');
      }),
    );
  });

  it('is read without a word that nobody sees', () => {
    const html = fc.array(fc.oneof(tags, hidden, fc.string().map(escaped)));

    fc.assert(
      fc.property(html, (parts) => {
        expect(plainTextOf(parts.join(''))).not.toContain('SECRET');
      }),
    );
  });

  it.each([
    '<div>',
    '<blockquote>x',
    '<li>x',
    '<ul><li>',
    '<a href="x">',
    '<br>',
    '&amp;',
    '<',
    '<p>x',
  ])('is read in time however often it says %s', (part) => {
    const begun = performance.now();

    const text = plainTextOf(part.repeat(200_000));

    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(text.length).toBeLessThanOrEqual(51_200);
  });
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../../src/adapters/teams/render/html-text.ts';

const LISTED_CODE = '<p>• <code>a</code><br/>```<br/>  &lt;b&gt;<br/>  ```</p>';

describe('htmlOf', () => {
  it.each([
    ['plain words', 'Hello\nRobin', '<p>Hello<br/>Robin</p>'],
    ['paragraphs', 'One\n\nTwo', '<p>One</p><p>Two</p>'],
    [
      'bold, italic, both and code',
      '**b** *i* ***x*** `c*`',
      '<p><strong>b</strong> <em>i</em> <em><strong>x</strong></em> <code>c*</code></p>',
    ],
    ['a heading', '# Title', '<p><strong>Title</strong></p>'],
    ['a list as lines, which phones show too', '1. one\n2. two', '<p>1. one<br/>2. two</p>'],
    ['a list that begins later', '3. three\n4. four', '<p>3. three<br/>4. four</p>'],
    [
      'a list in a list',
      '- **one**\n  1. deep\n\n  more\n- two',
      '<p>• <strong>one</strong><br/>\u00a0\u00a0\u00a0\u00a01. deep<br/>more<br/>• two</p>',
    ],
    ['code in a list, as it was written', '- `a`\n\n  ```\n  <b>\n  ```', LISTED_CODE],
    ['a quote', '> said', '<blockquote><p>said</p></blockquote>'],
    ['code', '```\nx < y\nz\n```', '<pre>x &lt; y<br/>z</pre>'],
    ['a hard break', 'a\\\nb', '<p>a<br/>b</p>'],
    ['HTML, as it was written', '<b>\nx', '<p>&lt;b&gt;<br/>x</p>'],
    ['a table, as it was written', '|a|b|\n|-|-|', '<p>|a|b|<br/>|-|-|</p>'],
    [
      'a picture, as it was written',
      '![a](https://e.example/x.png)',
      '<p>![a](https://e.example/x.png)</p>',
    ],
    ['nothing for nothing', ' \n\u200b', ''],
  ])('draws %s', (_, markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it.each([
    '<at>Ana</at>',
    '&lt;at&gt;Ana&lt;/at&gt;',
    '<img src=x onerror=alert(1)>',
    '<a href="https://evil.example">x</a>',
  ])('leaves %j letters', (markdown) => {
    expect(htmlOf(markdown).replaceAll(/<\/?p>/g, '')).not.toMatch(/[<>]/);
  });
});

describe('links', () => {
  it.each([
    ['[help](https://help.example/a)', '<a href="https://help.example/a">help</a> (help.example)'],
    [
      '[https://bank.example](https://evil.example)',
      '<a href="https://evil.example/">https://bank.example</a> (evil.example)',
    ],
    [
      '[help.example/a](https://help.example/a)',
      '<a href="https://help.example/a">help.example/a</a>',
    ],
    ['[**b** *i*](https://h.example)', '<a href="https://h.example/">b i</a> (h.example)'],
    [
      'See https://help.example/a?x=1&y="2".',
      'See <a href="https://help.example/a?x=1&amp;y=">https://help.example/a?x=1&amp;y=</a>&quot;2&quot;.',
    ],
    [
      'https://bank.example@evil.example/x',
      '<a href="https://bank.example@evil.example/x">https://bank.example@evil.example/x</a> (evil.example)',
    ],
    [
      '[https://bank.example.evil.example](https://bank.example.evil.example)',
      '<a href="https://bank.example.evil.example/">https://bank.example.evil.example</a>',
    ],
    [
      '[bänk](https://bänk.example)',
      '<a href="https://xn--bnk-qla.example/">bänk</a> (xn--bnk-qla.example)',
    ],
    ['[mail](mailto:ana@x.example)', '<a href="mailto:ana@x.example">mail</a> (ana@x.example)'],
    ['[x](javascript:alert)', '[x](javascript:alert)'],
    ['[x](msteams:/l/chat)', '[x](msteams:/l/chat)'],
    ['[x](/relative)', '[x](/relative)'],
  ])('%s is drawn as %s', (markdown, shown) => {
    expect(htmlOf(markdown)).toBe(`<p>${shown}</p>`);
  });
});

import { describe, expect, it } from 'vitest';
import { mrkdwnOf } from '../../../../src/adapters/slack/render/mrkdwn.ts';
import { type RichPart, richTextOf } from '../../../../src/adapters/slack/render/rich-text.ts';

const text = (words: string, style?: object) => ({
  type: 'text',
  text: words,
  ...(style === undefined ? {} : { style }),
});
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

describe('richTextOf', () => {
  it.each<[string, string, object[]]>([
    ['plain words', 'Hello\nRobin', [section(text('Hello\nRobin'))]],
    ['paragraphs', 'One\n\nTwo', [section(text('One'), text('\n\n'), text('Two'))]],
    [
      'bold, italic, both and code',
      '**b** *i* ***x*** `c*`',
      [
        section(
          text('b', { bold: true }),
          text(' '),
          text('i', { italic: true }),
          text(' '),
          text('x', { italic: true, bold: true }),
          text(' '),
          text('c*', { code: true }),
        ),
      ],
    ],
    ['a heading', '# Title', [section(text('Title', { bold: true }))]],
    [
      'a list',
      '1. one\n2. two',
      [
        {
          type: 'rich_text_list',
          style: 'ordered',
          indent: 0,
          elements: [section(text('one')), section(text('two'))],
        },
      ],
    ],
    [
      'a list in a list',
      '- one\n  - deep',
      [
        { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section(text('one'))] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(text('deep'))] },
      ],
    ],
    ['a list that begins later, as it was written', '3. three', [section(text('3. three'))]],
    ['a quote', '> said', [{ type: 'rich_text_quote', elements: [text('said')] }]],
    ['code', '```\nx < y\n```', [{ type: 'rich_text_preformatted', elements: [text('x < y')] }]],
    ['HTML, as it was written', '<b>\nx', [section(text('<b>\nx'))]],
    [
      'a picture, as it was written',
      '![a](https://e.example/x.png)',
      [section(text('![a](https://e.example/x.png)'))],
    ],
    ['nothing for nothing', ' \n\u200b', []],
  ])('draws %s', (_, markdown, parts) => {
    expect(richTextOf(markdown)).toEqual(parts);
  });

  it.each([
    '<!channel> <@U1> <#C1|x>',
    '@here @channel',
    '<https://evil.example|https://bank.example>',
  ])('leaves %j letters, with nothing live in it but a bare link', (markdown) => {
    const types = richTextOf(markdown).flatMap((part) => part.elements.map(({ type }) => type));

    expect(types.filter((type) => type !== 'text' && type !== 'link')).toEqual([]);
  });
});

describe('links', () => {
  function drawn(markdown: string): string {
    return richTextOf(markdown)
      .flatMap((part) => (part.type === 'rich_text_section' ? part.elements : []))
      .map((element) => {
        if (element.type === 'link') return `{${element.text}→${element.url}}`;
        return element.type === 'text' ? element.text : '';
      })
      .join('');
  }

  it.each([
    ['[help](https://help.example/a)', '{help→https://help.example/a} (help.example)'],
    [
      '[https://bank.example](https://evil.example)',
      '{https://bank.example→https://evil.example/} (evil.example)',
    ],
    ['[help.example/a](https://help.example/a)', '{help.example/a→https://help.example/a}'],
    ['See https://help.example/a.', 'See {https://help.example/a→https://help.example/a}.'],
    [
      'https://bank.example@evil.example/x',
      '{https://bank.example@evil.example/x→https://bank.example@evil.example/x} (evil.example)',
    ],
    [
      '[https://bank.example.evil.example](https://bank.example.evil.example)',
      '{https://bank.example.evil.example→https://bank.example.evil.example/}',
    ],
    ['[bänk](https://bänk.example)', '{bänk→https://xn--bnk-qla.example/} (xn--bnk-qla.example)'],
    ['[mail](mailto:ana@x.example)', '{mail→mailto:ana@x.example} (ana@x.example)'],
    ['[x](javascript:alert)', '[x](javascript:alert)'],
    ['[x](slack://open)', '[x](slack://open)'],
    ['[x](/relative)', '[x](/relative)'],
  ])('%s is drawn as %s', (markdown, shown) => {
    expect(drawn(markdown)).toBe(shown);
  });
});

describe('mrkdwnOf', () => {
  it.each([
    ['**b** and *i* and `c`', '*b* and _i_ and `c`'],
    ['1. one\n2. <two>', '1. one\n2. &lt;two&gt;'],
    ['- one\n  - deep', '• one\n    • deep'],
    ['> a\n> b', '> a\n> b'],
    ['[help](https://h.example/?a=1&b=2)', '<https://h.example/?a=1&amp;b=2|help> (h.example)'],
    ['<!channel> & co', '&lt;!channel&gt; &amp; co'],
    ['```\na\n```', '```\na\n```'],
  ])('says %j as %j', (markdown, mrkdwn) => {
    expect(mrkdwnOf(richTextOf(markdown))).toBe(mrkdwn);
  });

  it('says nothing of what calls somebody', () => {
    const parts: RichPart[] = [
      { type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'channel' }] },
    ];

    expect(mrkdwnOf(parts)).toBe('');
  });
});

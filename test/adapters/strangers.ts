import fc from 'fast-check';

/** What somebody could write to fool a platform or us, or to break a limit. */
const TRAPS = [
  '<!channel>',
  '<!here|here>',
  '<!subteam^S1>',
  '<@U666>',
  '<#C666|desk>',
  '<at>everyone</at>',
  '&lt;at&gt;everyone&lt;/at&gt;',
  '</at><at id="0">Lee</at>',
  '<https://evil.example|https://bank.example>',
  '[https://bank.example](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '<script>alert(1)</script>',
  '<a href="https://evil.example">https://bank.example</a>',
  '&lt;!channel&gt;',
  '&amp;lt;@U666&amp;gt;',
  '<!date^1^{date}^x>',
  '{{DATE(2017-02-14T06:08:39Z,SHORT)}}',
  '{{TIME(2017-02-14T06:08:39Z)}}',
  '$' + '{case}',
  '*_~`',
  '```',
  '> ',
  '- ',
  '7. ',
  '\u202egnp.exe',
  '\u200b\u200d\ufeff',
  '\u0000\u001b[2J',
  '\ud800',
  '"\\\n',
  '\n\n',
  '👩‍👩‍👧 مرحبا 你好',
  '',
];

/** Any text at all, traps among it, now and then far too long. */
export const stranger: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: 'binary', maxLength: 30 })), {
      maxLength: 5,
    }),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constantFrom(40, 3_000) },
    ),
  )
  .map(([parts, times]) => parts.join(' ').repeat(times).slice(0, 100_000));

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePermalink } from '../../../../src/adapters/teams/parse/permalink.ts';
import { DESK, REPLY, ROOT, TENANT } from './fixtures.ts';

const link = `https://teams.microsoft.com/l/message/${DESK}/${REPLY}`;
const inThread = { conversation: DESK, message: REPLY, thread: ROOT };

describe('a text that is nothing but the link of a message', () => {
  it.each([
    ['bare', link, { conversation: DESK, message: REPLY }],
    ['with blanks', ` ${link} `, { conversation: DESK, message: REPLY }],
    [
      'of a channel',
      `${link}?tenantId=${TENANT}&groupId=5a9b1c2d-3e4f-4a6b-8c7d-9e0f1a2b3c4d&parentMessageId=${ROOT}&teamName=Lamplight%20Shop&channelName=Desk&createdTime=${REPLY}`,
      inThread,
    ],
    [
      'escaped, of the tenant in other letters',
      `https://teams.cloud.microsoft/l/message/${encodeURIComponent(DESK)}/${REPLY}?parentMessageId=${ROOT}&tenantId=${TENANT.toUpperCase()}`,
      inThread,
    ],
    [
      'of a chat',
      `${link}?context=%7B%22contextType%22%3A%22chat%22%7D`,
      { conversation: DESK, message: REPLY },
    ],
    [
      'of a thread’s first message',
      `${link}?parentMessageId=${REPLY}`,
      { conversation: DESK, message: REPLY },
    ],
    [
      'of a government',
      link.replace('teams.microsoft.com', 'gov.teams.microsoft.us'),
      { conversation: DESK, message: REPLY },
    ],
  ])('points at it: %s', (_what, text, expected) => {
    expect(parsePermalink(text, TENANT)).toEqual(expected);
  });

  it.each([
    ['another tenant', `${link}?tenantId=ffffffff-52f4-4b7c-9a0e-3f1d2c5b8e01`],
    ['another site', link.replace('microsoft.com', 'microsoft.com.evil.test')],
    ['a user in the address', link.replace('https://', 'https://teams.microsoft.com@evil.test/')],
    ['no encryption', link.replace('https', 'http')],
    ['more words', `see ${link}`],
    ['no message', `https://teams.microsoft.com/l/message/${DESK}`],
    ['a channel', `https://teams.microsoft.com/l/channel/${DESK}/General`],
    ['a conversation that is none', link.replace('19:', '20:')],
    ['a broken escape', link.replace('19:', '%E0%A4%A')],
    ['a path in the conversation', link.replace(DESK, '19:a%2Fb')],
    ['more than any link', `${link}?x=${'y'.repeat(4_000)}`],
  ])('points at nothing with %s', (_what, text) => {
    expect(parsePermalink(text, TENANT)).toBeUndefined();
  });

  it('is looked for in anything without an error', () => {
    const noConversation = fc.string().filter((path) => !path.includes('19:'));

    fc.assert(
      fc.property(noConversation, (path) => {
        const text = `https://teams.microsoft.com/l/message/${path}`;

        expect(parsePermalink(text, TENANT)).toBeUndefined();
      }),
    );
  });
});

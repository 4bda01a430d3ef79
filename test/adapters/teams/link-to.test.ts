import { describe, expect, it } from 'vitest';
import { createLink, linkTo } from '../../../src/adapters/teams/link-to.ts';
import { parsePermalink } from '../../../src/adapters/teams/parse/permalink.ts';
import type { Conversation } from '../../../src/adapters/teams/web/known.ts';

const TENANT = '6f8f0a52-0000-4000-8000-0000000000aa';
const GROUP = '6f8f0a52-0000-4000-8000-00000000000f';
const ROOT = '1700000000000';

const shop: Conversation = {
  ...{ tenant: TENANT, id: '19:shop@thread.tacv2', kind: 'channel', bot: '28:x' },
  ...{ serviceUrl: 'https://smba.example/', name: 'Orders & more' },
  team: { id: '19:general@thread.tacv2', groupId: GROUP },
};
const chat: Conversation = { ...shop, id: '19:chat@thread.v2', kind: 'groupChat' };

describe('a link into Teams', () => {
  it('opens a thread of a channel', () => {
    const url = new URL(linkTo(shop, ROOT) ?? '');

    expect(url.origin + url.pathname).toBe(
      `https://teams.microsoft.com/l/message/19%3Ashop%40thread.tacv2/${ROOT}`,
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ tenantId: TENANT, groupId: GROUP, parentMessageId: ROOT, createdTime: ROOT },
    });
  });

  it('opens a channel, whatever it is called', () => {
    const url = new URL(linkTo(shop) ?? '');

    expect(url.pathname).toBe('/l/channel/19%3Ashop%40thread.tacv2/Orders%20%26%20more');
    expect(Object.fromEntries(url.searchParams)).toEqual({ groupId: GROUP, tenantId: TENANT });
  });

  it('opens a chat and a message in it', () => {
    expect(linkTo(chat)).toBe(
      'https://teams.microsoft.com/l/chat/19%3Achat%40thread.v2/conversations',
    );
    const url = new URL(linkTo(chat, ROOT) ?? '');
    expect(url.pathname).toBe(`/l/message/19%3Achat%40thread.v2/${ROOT}`);
    expect(url.searchParams.get('context')).toBe('{"contextType":"chat"}');
  });

  it('is read again as the message it was made for', () => {
    for (const { conversation, message } of [
      { conversation: shop, message: ROOT },
      { conversation: chat, message: ROOT },
    ])
      expect(parsePermalink(linkTo(conversation, message) ?? '', TENANT)).toEqual({
        ...{ conversation: conversation.id, message },
      });
  });

  it('does not name a message that is none of Teams’', () => {
    expect(linkTo(shop, 'f:1')).toBe(linkTo(shop));
  });

  it('is none for a chat with Heed itself', () => {
    expect(linkTo({ ...shop, id: 'a:1', kind: 'personal' }, ROOT)).toBeUndefined();
  });

  it('is none for what was never heard from', () => {
    const link = createLink({
      peek: (address) => (address === `teams:${TENANT}/${shop.id}` ? shop : undefined),
    });

    expect(link(`teams:${TENANT}/${shop.id}`, ROOT)).toBe(linkTo(shop, ROOT));
    expect(link(`teams:${TENANT}/19:never@thread.tacv2`)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { caseOf, pingOf } from '../domain/samples.ts';
import { repeatsAmong } from './repeats.ts';
import type { Post } from './stage.ts';

const one = caseOf({ id: 'one', thread: 'thread', pings: [pingOf({ lead: 'lee' })] });

function post(message: string, given: Partial<Post> = {}): Post {
  return { message, kind: 'card', about: 'one', isDirect: false, ...given };
}

describe('what was posted twice', () => {
  it('is nothing where a case has its card and its call', () => {
    expect(repeatsAmong([post('1'), post('2', { kind: 'call' })], [one])).toEqual([]);
  });

  it.each<[string, Partial<Post>]>([
    ['a card', {}],
    ['a call', { kind: 'call' }],
    ['something with the same mark', { kind: 'other', about: '', mark: 'mark' }],
  ])('is %s that comes again', (_, given) => {
    const posts = [post('1', given), post('2', given)];

    expect(repeatsAmong(posts, [one]).map(({ message }) => message)).toEqual(['2']);
  });

  it('is a reply that nobody sent', () => {
    const sent = caseOf({ thread: 'thread', timeline: [{ at: 0, what: 'sent' }] });
    const replies = ['1', '2'].map((id) => post(id, { kind: 'reply', about: 'thread' }));

    expect(repeatsAmong(replies, [sent]).map(({ message }) => message)).toEqual(['2']);
  });

  it('is no card that could not be updated, of which the history says so', () => {
    const dropped = caseOf({ id: 'one', timeline: [{ at: 0, what: 'not sent', note: 'card' }] });

    expect(repeatsAmong([post('1'), post('2')], [dropped])).toEqual([]);
  });
});

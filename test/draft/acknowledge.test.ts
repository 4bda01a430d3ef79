import { describe, expect, it } from 'vitest';
import { acknowledge, type Heard } from '../../src/draft/acknowledge.ts';

function said(asked: string, given: Partial<Heard> = {}): string {
  return acknowledge({ ask: '', asked, earlier: [], style: null, kind: 'matter', ...given });
}

describe('acknowledge', () => {
  it('says back what is wrong and then what is wanted, in the order they were said', () => {
    expect(said('Could you look for it? My parcel 48213 has not moved since Monday.')).toBe(
      'You would like us to look for it. You write that your parcel 48213 has not moved since Monday.',
    );
  });

  it.each([
    ['hurried', 'You ask when your refund will come.'],
    [
      'matter-of-fact',
      'You report that your refund is late. You would like to know when your refund will come.',
    ],
    [
      'inquisitive',
      'You write that your refund is late. You would like to know when your refund will come.',
    ],
    [
      'warm',
      'You wrote that your refund is late. You would like to know when your refund will come.',
    ],
    [
      null,
      'You write that your refund is late. You would like to know when your refund will come.',
    ],
  ] as const)('speaks to the %s in their way', (style, words) => {
    expect(said('My refund is late. When will my refund come?', { style })).toBe(words);
  });

  it('tells the hurried the trouble when what they want does not stand alone', () => {
    expect(said('Charged twice. Fix it.', { style: 'hurried' })).toBe(
      'You were charged twice. You would like us to fix it.',
    );
  });

  it('names all the questions of who asks many, up to three', () => {
    const asked = 'Can I swap it? Is it free? How long does it take? Where do I send it?';

    expect(said(asked, { style: 'inquisitive' })).toBe(
      'You would like to know whether you can swap it, whether it is free, and how long it takes.',
    );
  });

  it('says that a second wish is one', () => {
    const asked = 'Will it come before Saturday? If not, could you send another one by express?';

    expect(said(asked, { style: 'warm' })).toBe(
      'You would like to know whether it will come before Saturday. You would also like us to send another one by express.',
    );
  });

  it('prefers what the assessment calls the ask', () => {
    const asked = 'Is it raining? When does my train to Lyon leave?';

    expect(said(asked, { ask: 'When does my train to Lyon leave?' })).toContain(
      'your train to Lyon',
    );
  });

  it('tells what they say of us as theirs, in every style', () => {
    expect(said('You never called me.', { style: 'hurried' })).toBe(
      'You write that we never called you.',
    );
  });

  it('says back neither insults nor threats', () => {
    const angry = said(
      'You clowns. My order 48213 arrived broken. I will tell my lawyer and post a review.',
      { style: 'matter-of-fact' },
    );

    expect(angry).toBe('You report that your order 48213 arrived broken.');
  });

  it('answers "any news?" in the words of before', () => {
    const earlier = ['My order 30117 was due on Monday. Where is it?'];

    expect(said('Any news?', { earlier })).toBe(
      'You are still waiting to hear where it is: your order 30117 was due on Monday.',
    );
    expect(said('Well?', { earlier: ['Please cancel my order.'] })).toBe(
      'You are still waiting for us to cancel your order.',
    );
    expect(said('??', { earlier: ['My parcel is lost.'] })).toBe(
      'You are still waiting for an answer: your parcel is lost.',
    );
  });

  it('names what they write about where their words cannot be turned', () => {
    expect(said('About my order 48213...')).toBe('Your message is about your order 48213.');
  });

  it('quotes only as a last resort, and shortly', () => {
    expect(said('Norwich, Easter Monday?', { ask: 'Norwich, Easter Monday?' })).toBe(
      'You ask: “Norwich, Easter Monday?”',
    );
    expect(said(`Gift cards ${'very '.repeat(40)}old`)).toMatch(/^You write: “.{20,80} …”\.$/);
  });

  it('thanks for a message that says nothing', () => {
    expect(said('🙏')).toBe('Thank you for your message.');
  });

  it('is glad of praise', () => {
    expect(said('Priya was brilliant. Thank you!', { kind: 'praise' })).toBe(
      'It is good to read that Priya was brilliant.',
    );
    expect(said('Great service', { kind: 'praise' })).toBe('It is good to read “Great service”.');
  });

  it('is there for who only says hello', () => {
    expect(said('hello?', { kind: 'talk' })).toBe('I am here, and I have read your message.');
  });

  it('brings nothing hostile back', () => {
    const hostile = said(
      '<!channel> @here My order <https://evil.example|here> is late, see https://evil.example **now**',
    );

    expect(hostile).toMatch(/order/);
    expect(hostile).not.toMatch(/[<>@*]|https?:/);
  });
});

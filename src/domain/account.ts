import { z } from 'zod';
import type { Customer } from './customer.ts';
import type { Author } from './person.ts';

/** Providers of personal mail that go by one name under many endings: yahoo.com, yahoo.co.uk, yahoo.fr. */
const FAMILIES: ReadonlySet<string> = new Set(
  'aol gmx hotmail live msn outlook protonmail rocketmail tutanota yahoo yandex ymail zohomail'.split(
    ' ',
  ),
);

/** What may stand behind such a name: one ending, or an ending of a country with its own kind of "company" before it. */
const ENDING = /^(?:(?:co|com|ne)\.)?[a-z]{2,4}$/;

/**
 * The commonest other providers of personal mail. Short on purpose: whoever is missing here makes an "account" of people who have
 * nothing to do with each other, which shows on a card and does no more harm.
 */
const PROVIDERS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com icloud.com me.com mac.com mail.com email.com proton.me pm.me hey.com duck.com fastmail.com fastmail.fm
  tuta.com tuta.io zoho.com inbox.com privaterelay.appleid.com
  web.de t-online.de freenet.de arcor.de posteo.de mailbox.org online.de bluewin.ch hispeed.ch sunrise.ch aon.at chello.at
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr neuf.fr
  libero.it virgilio.it tiscali.it alice.it tin.it telefonica.net terra.es sapo.pt
  ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl casema.nl home.nl telenet.be skynet.be proximus.be
  btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net blueyonder.co.uk eircom.net
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net
  shaw.ca rogers.com sympatico.ca bell.net telus.net bigpond.com optusnet.com.au iinet.net.au xtra.co.nz
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com
  wp.pl o2.pl onet.pl onet.eu interia.pl gazeta.pl seznam.cz centrum.cz email.cz azet.sk abv.bg freemail.hu citromail.hu
  mail.ru bk.ru inbox.ru list.ru rambler.ru ya.ru ukr.net
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com daum.net hanmail.net nate.com
  rediffmail.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp`.split(/\s+/),
);

const Email = z.string().trim().toLowerCase().pipe(z.email());

/** Whom somebody writes for: the domain of their address at work, as it stands. Undefined for personal mail, and for what is no address. */
export function accountOf(email: string): string | undefined {
  const domain = Email.safeParse(email).data?.split('@').at(-1);
  return domain === undefined || isPersonal(domain) ? undefined : domain;
}

function isPersonal(domain: string): boolean {
  const dot = domain.indexOf('.');
  const isFamily = FAMILIES.has(domain.slice(0, dot)) && ENDING.test(domain.slice(dot + 1));
  return isFamily || PROVIDERS.has(domain);
}

/** Whoever wrote, as the customer of a case. */
export function customerOf({ id, name, email }: Omit<Author, 'side'>): Customer {
  const known = email === undefined ? undefined : Email.safeParse(email).data;
  if (known === undefined) return { id, name };
  const account = accountOf(known);
  return { id, name, email: known, ...(account === undefined ? {} : { account }) };
}

/** The customer of a case after `by` has written in it: the one it has, with the address where the platform has told it since. */
export function customerAfter(current: Customer | null, by: Omit<Author, 'side'>): Customer {
  if (current === null) return customerOf(by);
  const isNews = current.id === by.id && current.email === undefined;
  return isNews ? { ...customerOf(by), name: current.name } : current;
}

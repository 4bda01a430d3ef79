/** What is given, in other languages than English. The commonest words, so that a promise is told in the languages customers write most. */
const GIFTS = [
  'erstatt\\p{L}*|rückerstatt\\p{L}*|zurückzahl\\p{L}*|gutschrift|gutschein\\p{L}*|gutschreib\\p{L}*|rabatt|kostenlos|entschädig\\p{L}*|überweis\\p{L}*',
  'reembols\\p{L}*|devolver\\p{L}*|devoluci\\p{L}*|abonar\\p{L}*|cupón|descuento|gratis|gratuit\\p{L}*|indemniza\\p{L}*|compensa\\p{L}*',
  'rembours\\p{L}*|bon d.achat|remise|dédommag\\p{L}*|indemnis\\p{L}*|créditer\\p{L}*|geste commercial',
  'estorn\\p{L}*|devolv\\p{L}*|desconto|cupom|cupão|grátis|indeniza\\p{L}*',
  'rimbors\\p{L}*|accredit\\p{L}*|buono|sconto|risarci\\p{L}*',
  'terugbetal\\p{L}*|terugstort\\p{L}*|vergoed\\p{L}*|korting|tegoedbon|kosteloos',
  'zwrot\\p{L}*|zwróc\\p{L}*|zwrac\\p{L}*|rabat\\p{L}*|odszkodowan\\p{L}*',
  'iade|indirim|tazminat|ücretsiz',
  'верн[её]м|вернуть|возмест\\p{L}*|возврат\\p{L}*|скидк\\p{L}*|бесплатн\\p{L}*|поверн\\p{L}*|відшкод\\p{L}*',
].join('|');
const GIFT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${GIFTS})(?![\\p{L}\\p{N}])`, 'iu');
/** Scripts without spaces, and those whose words grow at the front. */
const UNSPACED =
  /返金|割引|クーポン|無料|補償|退款|退还|退還|折扣|优惠券|免费|赔偿|환불|할인|쿠폰|무료|보상|استرداد|تخفيض|قسيمة|مجان|تعويض|रिफंड|धनवापसी|छूट|मुफ़्त/u;

/** Only looks, asks or tells back. */
const LOOKING =
  /(?<!\p{L})(?:prüf|kläre|klären|frage|fragen|möchten|wünschen|schreiben sie|sie schreiben|verific|averigu|compro[bv]|consult|escribe|pregunta|quiere|vérifi|demandez|écrivez|souhaitez|controll|chiede|scrive|vorrebbe|controleer|zoek|vraagt|schrijft|sprawdz|pisze|kontrol ed|soruyor|провер|уточн|пишете|просите)\p{L}*|確認|お調べ|お尋ね|查询|查詢|核实|确认|您想|확인|문의|نتحقق|سأتحقق|जाँच|जांच/iu;

/** Amounts with words or signs for money that English does not use. */
const AMOUNT =
  /\d[\d.,]*\s?(?:円|元|块|원|₽|₩|₺|(?:zł|złot\p{L}*|руб\p{L}*|грн|tl|lira|kr|reais|pesos|francs?|franken)(?!\p{L}))|R\$\s?\d[\d.,]*/giu;

/** The word for a gift in a sentence of another language; undefined where there is none, or where it is only asked about. */
export function giftElsewhere(sentence: string): string | undefined {
  const gift = sentence.match(GIFT)?.[0] ?? sentence.match(UNSPACED)?.[0];
  return gift === undefined || /[?？؟]$/u.test(sentence) ? undefined : gift;
}

/** True where the sentence speaks of looking into it, or tells back what they want. */
export function isLookedInto(sentence: string): boolean {
  return LOOKING.test(sentence);
}

/** Whether a text speaks of a gift in another language, as an entry may that allows it. */
export function speaksOfGift(text: string): boolean {
  return GIFT.test(text) || UNSPACED.test(text);
}

/** Amounts of money as other languages write them. */
export function amountsElsewhere(sentence: string): string[] {
  return sentence.match(AMOUNT) ?? [];
}

/** A longer message is retold from its beginning: nobody retells a novel. Characters; ours. */
const MAX_READ = 3000;

/** What people type for want of an apostrophe or of time, and how we write it back to them. */
const SPELLING: Readonly<Record<string, string>> = {
  arent: "aren't",
  cant: "can't",
  couldnt: "couldn't",
  didnt: "didn't",
  doesnt: "doesn't",
  dont: "don't",
  hadnt: "hadn't",
  hasnt: "hasn't",
  havent: "haven't",
  im: "I'm",
  isnt: "isn't",
  ive: "I've",
  pls: 'please',
  plz: 'please',
  shouldnt: "shouldn't",
  thats: "that's",
  theres: "there's",
  theyre: "they're",
  u: 'you',
  ur: 'your',
  wasnt: "wasn't",
  werent: "weren't",
  whats: "what's",
  whens: "when's",
  wheres: "where's",
  wont: "won't",
  wouldnt: "wouldn't",
  youre: "you're",
  youve: "you've",
};

/** Heat that can be taken out of a sentence without changing what it says. */
const HEAT =
  /\b(?:f+u+c+k+ing?|bloody|damn(?:ed)?|goddamn|freaking|effing|absolutely|literally|seriously|honestly|frankly|actually|basically|totally|completely|utterly|apparently|obviously)\b,? ?/gi;

/** Words that are shouted to stress them; a name or an acronym in capitals stays as it is. */
const STRESSED =
  /\b(?:AGAIN|ALL|ALREADY|ALWAYS|AND|ANY|ARE|BUT|CAN|CAN'T|CANNOT|DAYS?|DO|DOES|DON'T|EVEN|EVERY|FOUR|HAVE|HOURS?|HOW|IS|ISN'T|MONTHS?|MY|NEVER|NO|NOBODY|NOT|NOTHING|NOW|ONE|ONLY|PLEASE|SECOND|STILL|THE|THIRD|THREE|TODAY|TWICE|TWO|WAS|WEEKS?|WHAT|WHEN|WHERE|WHY|WILL|YET|YOU|YOUR)\b/g;

/** Longer words in capitals are loud, unless they are known for theirs. */
const LOUD = /\b(?=[A-Z]*[AEIOU])[A-Z]{4,}\b/g;
const NAMES =
  /^(?:ASAP|ASOS|EORI|ESIM|GIRO|HDMI|IBAN|IKEA|IMAP|IMEI|ISBN|JPEG|JSON|NATO|OAUTH|SAML|SEPA|SSID|SWIFT|VOIP|WIFI|XLSX|YAML)$/;

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g;

/** Ends of lines and sentences, in careless typing too: "order 8841. fix it" are two. */
const BREAKS =
  /(?<=[.!?…])(?<!\b(?:e\.g|i\.e|no|mr|mrs|ms|dr|st|approx|etc|vs|conf)\.)\s+|\s+[–—-]+\s+|;\s+|\n+/i;

/** The sentences of a customer's text, as plain words: no markup, mentions, links or shouting. */
export function sentencesIn(text: string): string[] {
  const unquoted = text
    .slice(0, MAX_READ)
    .toWellFormed()
    .replace(/^\s*>.*$/gm, '');
  return withoutMarkup(unquoted)
    .split(BREAKS)
    .map((sentence) => calm(spelled(sentence)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Mentions, links, pictures and markup are not what anybody asks for, and must not come back alive. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<[^>\n]*>/g, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, 'the link')
    .replace(/(?<![\w.])@[\p{L}\p{N}_-]+,?|@(?![\w-]+\.\w)/gu, ' ')
    .replace(/[\p{Extended_Pictographic}\p{Emoji_Component}](?<![\d#*])\uFE0F?/gu, ' ')
    .replace(/(?<=\s|^)[:;=]-?[()DPp](?=\s|$)/g, ' ')
    .replace(/[`*_~<>[\]{}|\\#]/g, ' ')
    .replace(/["„«»]/g, '“')
    .replace(/“([^“”\n]*)[“”]/g, '“$1”')
    .replace(/“(?![^“”\n]*”)/g, ' ')
    .replace(/“[^”\n]*”/g, (quote) => quote.replace(/ [–—-]+ /g, ', '))
    .replace(/[’‘]/g, "'")
    .replace(/(?<![\p{L}\d])'(.{2,60}?)'(?![\p{L}\d])/gu, '“$1”')
    .replace(/[^\P{C}\n]/gu, ' ');
}

function spelled(sentence: string): string {
  return sentence
    .replace(/\b[a-z]{1,8}\b/gi, (word) => SPELLING[word.toLowerCase()] ?? word)
    .replace(
      /\bits (?=(?:still|been|not|a|the|so|very|gone|broken|down|just|now|only)\b)/gi,
      "it's ",
    )
    .replace(/\b(?:api|csv|gdpr|iban|pdf|sms|sso|url|vat|vpn)\b/g, (word) => word.toUpperCase())
    .replace(/\bVAT id\b/g, 'VAT ID')
    .replace(/\b(ordered (?:(?!and)[^,.\s]+ ){1,5})got\b/gi, '$1and got')
    .replace(WEEKDAY, (day) => day.charAt(0).toUpperCase() + day.slice(1));
}

/** The same words in an even voice. */
function calm(sentence: string): string {
  const even = isShouted(sentence) ? sentence.toLowerCase() : sentence;
  return even
    .replace(STRESSED, (word) => word.toLowerCase())
    .replace(LOUD, (word) => (NAMES.test(word) ? word : word.toLowerCase()))
    .replace(HEAT, '')
    .replace(/[!?]*\?[!?]*/g, '?')
    .replace(/!+/g, '.')
    .replace(/\.{2,}|…/g, '.')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:?])(?=\s|$)/g, '$1')
    .trim();
}

/** Mostly capitals, and more than a number or a name. */
function isShouted(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu) ?? [];
  const capitals = sentence.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 8 && capitals.length > letters.length * 0.6;
}

/** An apostrophe, a backtick typed for one, or none. */
export const q = "['’`]?";
/** Up to so many words between. */
export const some = '(?:\\s+\\S+){0,4}?\\s+';
/** The same, but fewer words. */
export const few = '(?:\\s+\\S+){0,2}?\\s+';
/** Not being able to. */
export const cannot = `(?:can${q}t|cannot|can not|cnt|unable to|couldn${q}t|could not|not able to|no longer able to|(?:won${q}t|doesn${q}t|didn${q}t|not|never|refuses to) let(?:ting)? (?:me|us|him|her|them|anyone)|not being able to|no way to|impossible to|no ?(?:one|body) can|none of us can|neither of us can)`;
/** What does not do as it should. */
export const willNot = `(?:won${q}t|doesn${q}t|does not|will not|dont|don${q}t|didn${q}t|isn${q}t|aren${q}t|not|never|refuses to|refusing to|no longer|stopped|fails? to|failed to)`;
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet|intenet|interent|internt|net|wi[ -]?fi|broadband|fib(?:re|er)|network|signal|(?<!customer |room |self.|delivery )service|reception|coverage|power|electric(?:ity|s)?|leccy|water|hot water|heating|heat|gas|supply|data|4g|5g|lte|tv|telly|cable|phones?|landlines?|lines?|dial tone|connection|e-?mails?|servers?|website|webpage|systems?|platform|(?:online|internet|mobile|telephone) banking|xbox live|psn|payment gateway|portal|dashboard|api|database|checkout|vpn|printers?|channels|boiler|radiators)';
/** The same, as it is said after "no". */
export const network =
  '(?:internet|intenet|net|wi[ -]?fi|broadband|fib(?:re|er)|network|signal|service|reception|coverage|bars|electric(?:ity)?|leccy|hot water|heating|heat|running water|gas supply|mobile data|dial tone|landline|phones?(?! numbers?)|phone line|connection|tv|telly|calls?|texts|incoming|outgoing|lights|working \\S+)';
/** What people own and use. */
export const device =
  '(?:phone|fone|iphone|handset|headset|earbuds|airpods|fitbit|chromebook|decoder|hearing aid|wheelchair|stairlift|furnace|air ?con|e-?reader|mobile|ipad|mac|macbook|laptop|computer|pc|desktop|console|xbox|ps[345]|playstation|switch|tv|telly|router|modem|box|hub|watch|tablet|kindle|sim|car|scooter|bike|boiler|fridge|freezer|oven|cooker|washer|washing machine|dryer|dishwasher|machine|device|printer|lock|alarm|thermostat|robot|screen|reader|terminal)';
/** Who speaks. */
export const me = '(?:i|we|me|us)';
/** Days of the week. */
export const day =
  '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
/** How many. */
export const number =
  '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half an|a couple of|couple|a few|few)';
/** What takes money. */
export const money =
  '(?:charges?|transactions?|payments?|purchases?|orders?|withdrawals?|debits?|transfers?|subscriptions?|loans?|direct debits?|bookings?|accounts?|payees?|subs?)';
/** Somebody else. */
export const person =
  '(?:some ?one|some ?body|some (?:guy|woman|person|dude|stranger|thief|scumbag|man)|a (?:thief|stranger|scammer|guy|man)|strangers?|thie(?:f|ves)|another (?:person|user)|other people|scammers?|the (?:guy|thief|hacker))';
/** What leaves at a time. */
export const vehicle =
  '(?:flights?|train|connection|connecting \\S+|plane|ferry|bus|cruise|boat|coach|eurostar|ship|tram)';

/** An umlaut, written out, or its dots forgotten. */
export const UE = '(?:ü|ue|u)';
/** An umlaut, written out, or its dots forgotten. */
export const OE = '(?:ö|oe|o)';
/** An umlaut, written out, or its dots forgotten. */
export const AE = '(?:ä|ae|a)';
/** A sharp s, or what the Swiss write. */
export const SS = '(?:ß|ss|s)';

/** Nothing before it that takes it back, two words between allowed. */
export const MEANT = `(?<!\\b(?:nicht|nie|niemals|ohne|statt|anstatt|keinesfalls|kein|keine|keinen|weder)(?: \\p{L}{1,12}){0,2} )`;
/** The end of a clause and nothing else. */
export const STOP = '(?= ?(?:[^\\p{L}\\p{N}\\s@#]|$|\\n))';
/** Where a clause begins without saying who speaks. */
export const START =
  '(?<=^ ?|[.!?,;:…\\n] ?|@[\\p{L}\\p{N}_]{1,20} |(?<![\\p{L}])(?:und|so|ok|dann|also|jetzt) )';

/** Up to so many words of the same clause between two others. */
export function gap(words: number): string {
  return `(?: [^\\s,!?;]{1,20}){0,${words}}?`;
}

/** What people have with a company and end. */
export const CONTRACT = `(?:[\\p{L}-]{0,18}?(?:vertr(?:a|${AE})ge?s?|abo(?:nnement|nnements|s)?|konto|konten|account|accounts|mitgliedschaft(?:en)?|police|policen|versicherung|lizenz(?:en)?|depot|anschlu(?:ss|ß)|zugang|hosting|bausparer|premium|bahncard|jahreskarte|dauerkarte|profil|leitung|einzugserm${AE}chtigung|lastschrift))`;
/** Ending it, as the last word of a clause. */
export const END_IT = `(?:k${UE}nd(?:i|)gen|aufzul${OE}sen|aufl${OE}sen?|beenden?|zu beenden|schlie${SS}en|l${OE}schen|stilllegen|abmelden|zumachen|zusperren|abbestellen?|widerrufen|loswerden|los(?![\\p{L}])|auslaufen lassen|aufl${OE}st|stoppen|einstellen|raus|heraus|aussteigen|rauskommen|herauskommen|entlassen)`;
/** Having ended it. */
export const ENDED = `(?:gek${UE}nd(?:i|)gt|aufgel${OE}st|beendet|geschlossen|gel${OE}scht|abbestellt|widerrufen|abgemeldet)`;
/** The company, spoken to. */
export const YOU = `(?:euch|eu|ihnen|dir|ihne|@[\\p{L}\\p{N}_]+)`;
/** Those one can be a customer of. */
export const PROVIDER =
  '(?:[\\p{L}-]{0,18}?(?:anbieter[ns]?|providers?|bank(?:en)?|versicher(?:er|ers|ern|ung)|versorgers?|netz(?:betreiber)?s?|lieferant(?:en)?|airline|fluggesellschaft|studio|verein|krankenkasse|h(?:ä|ae)ndler|shop|laden|betreiber|hoster|dienstleister|system|firma|werkstatt|marke|kasse))';
/** New, other, better, in any case. */
export const OTHER = `(?:neu|ander|andr|besser|billiger|g${UE}nstiger|vern${UE}nftig)(?:e|en|em|er|es|n)?`;

/** Things of one's own plan and of the day: going there is not going away from us. */
const ERRANDS = `(?:${YOU}|sich|mir|mich|uns|hause|haus|bett|fu${SS}|fuss|gast|arbeit|schule|uni|kita|spät|weit|viel|viele|wenig|wem|wenn|dem|der|den|einem|einer|meine[mnr]?|unsere[mnr]?|seine[mnr]?|ihre[mnr]?|eure[mnr]?|diese[mnr]?|ende|anfang|beginn|monats\\p{L}*|jahres\\p{L}*|quartals\\p{L}*|jahrestarif|tarif\\p{L}*|premium|pro|basic|plus|flex\\p{L}*|prepaid|esim|e-sim|glasfaser|paypal|karte|kreditkarte|lastschrift|überweisung|papier|anwalt|arzt|oma|opa|mama|papa|weihnachten|ostern|mittag|zweit|dritt|viert|tisch|lang|lange|teuer|hoch|klein|groß|gross|langsam|spat|recht|verf${UE}gung|werden|sein|haben|machen|bekommen|zahlen|bleiben|k${UE}ndigen|wechseln|gehen|\\d+\\p{L}*|[a-z]{1,2})`;
/** A word that may be the name of a company nobody told us of. */
export const NAME = `(?!${ERRANDS}(?![\\p{L}\\p{N}]))@?[\\p{L}\\p{N}][\\p{L}\\p{N}.&-]{1,24}`;
/** Not a name but a little word after "bye", "never again", "an end to". */
export const LITTLE =
  '(?:und|oder|dann|danke|dankesch\\p{L}+|bis|mal|den|der|die|das|dem|des|diese[mnrs]?|ein|eine[mnrs]?|kein\\p{L}*|ohne|so|sowas|etwas|was|weg|ich|du|er|es|wir|man|jetzt|ab|an|alle|allen|lustig|zusammen|liebe\\p{L}*|leute|team|schöne\\p{L}*|guten?|passieren|vorkommen|mehr|wieder|hab|habe|haben|werde|will|lass\\p{L}*|wird|darf|in|auf|zu|zum|zur|von|vom|bei|beim|mit|f(?:ü|ue)r|über|um|nach|vor|am|im|geld|werbung|hier|heute|morgen|dieser|meine[mnrs]?|unsere[mnrs]?|eure[mnrs]?|ihre[mnrs]?|warten|warteschleife|stress|spam)(?![\\p{L}])';

/** Changing from one to another. */
export const CHANGE = 'wechs(?:el|le|eln|elt|elst)|umzusteigen|umsteigen|steige? um';

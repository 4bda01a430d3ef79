/** What denies. */
export const not = '(?:niet|nie|nt|nooit|niks|niets|nergens|geen)';
/** Whose it is: the customer’s. */
export const my = "(?:mijn|m['’]?n|me|mij|ons|onze)";
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet~|wi-?fi|glasvezel|kabel~|netwerk|mobiel|bereik|stroom|elektra|elektriciteit|gas|water|warm water|verwarming|tv|televisie|telefoon|vaste lijn|bellen|signaal|verbinding|website|webshop|site|pagina|e-?mail|mail|outlook|software|database|api|vpn|app|cloud|hosting|lift|pin|pinnen|ideal|4g|5g|lte|vpn|~(?:systeem|systemen|server|servers|portaal|omgeving|app|dienst|lijn|printer|bankieren|verwarming|netwerk|net))';
/** The same, as it is said after "no". */
export const supply =
  '(?:internet|wi-?fi|netwerk|bereik|ontvangst|stroom|elektra|elektriciteit|gas|water|warm water|verwarming|tv|televisie|beeld|telefoon|telefoonverbinding|signaal|verbinding|internetverbinding|kiestoon|dekking|data|4g|5g|lte|licht)';
/** What people own and use. */
export const device =
  '(?:telefoon|iphone|ipad|mobiel|gsm|laptop|computer|pc|macbook|mac|console|xbox|playstation|ps ?[345]|switch|tv|televisie|router|modem|decoder|mediabox|box|tablet|e-?reader|horloge|koelkast|vriezer|oven|ketel|pas|simkaart|sim|auto|scooter|fiets|scherm|slot|laadpaal|printer|bel|deurbel|~(?:machine|apparaat|toestel|ketel|pomp|kast|fiets|droger))';
/** What one logs in to or pays with. */
export const account =
  '(?:accounts?|profiel|login|inlog|pas|pinpas|creditcard|sim|simkaart|mail|e-?mail|mailbox|kanaal|digid|spaarpot|id|bsn|~(?:account|rekening|kaart|pas|nummer|nummers|toegang|portaal|licentie))';
/** Working, opening, starting: before or after what denies it. */
export const works =
  '(?:werkt|werken|werkte|doet|doen|gaat|gaan|lukt|laadt|laad|start|reageert|reageren|verbindt|opent|functioneert|komt|print)';
/** Locked, suspended, closed. */
export const closed =
  '(?:geblokkeerd|geblokt|gelockt|opgeschort|geband|verbannen|gedeactiveerd|bevroren|afgesloten|uitgeschakeld|gesloten|op slot|beperkt|ongeldig|verlopen|ingetrokken|onbekend|dichtgezet|dichtgegooid|stopgezet|gesperd)';
/** Files, pictures, messages: what can be lost. */
export const things =
  "(?:data|foto['’]?s|afbeeldingen|video['’]?s|mappen?|contacten|contactpersonen|back-?ups?|berichten|chats?|mails?|scriptie|notities|voortgang|opnames?|agenda|playlists?|alles|~(?:bestanden|bestand|documenten|dossiers?|gegevens|geschiedenis|werk|facturen))";
/** Deleted, lost, gone. */
export const gone =
  '(?:weg|kwijt|verdwenen|verdwijnen|gewist|verwijderd|verloren|overschreven|foetsie|leeg|beschadigd|onvindbaar|niet meer (?:te vinden|terug))';
/** What leaves at a time. */
export const ride =
  '(?:vlucht|vliegtuig|vliegt|trein|sprinter|intercity|ic|bus|tram|boot|ferry|veerboot|veerpont|aansluiting|overstap|cruise|(?:terug|heen)(?:vlucht|reis)|eurostar|thalys)';
/** Days of the week. */
export const weekday = '(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)';
/** How many. */
export const number =
  '(?:\\d+|een|één|1|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|paar|een paar|enkele|anderhalve?|meerdere)';
/** Months. */
export const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)';
/** Parts of the body. */
export const body =
  '(?:arm|been|vingers?|duim|hand|handen|voet|voeten|knie|enkel|pols|schouder|rug|hoofd|neus|ogen|oog|gezicht|lippen|lip|tong|keel|mond|tanden|tand|kies|ribben|rib|huid|heup|elleboog|kaak|voorhoofd)';
/** What keeps people well: medicines and devices. */
export const remedy =
  '(?:insuline|zuurstof~|beademing~|dialyse~|medicijn~|medicatie|tabletten|pillen|recept|inhalator|bloedverdunner~)';
/** What is nobody else’s to see: salaries, addresses, records. */
export const personal =
  "(?:salaris~|lonen|loonstro~|adres~|telefoonnummers?|dossiers?|uitslag~|onderzoek~|facturen|factuur|gegevens|persoonsgegevens|berichten|foto's|documenten|afschriften|contracten|(?:klanten|adres|loon|prijs|personeels)lijst~|polis)";

/** What denies. */
export const not = '(?:nicht|nich|nit|ned|net|nie|niemals|nimmer|nix|nichts|kaum noch)';
/** Whose it is: the customer’s. */
export const my = '(?:mein|meine[mnrs]?|mei|mien|unser|unsere?[mnrs]?|unsre[mnrs]?|mir|uns|mich)';
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet~|inet|w-?lan|wifi|dsl|glasfaser~|netz|netzwerk|mobilnetz|mobilfunk~|mobile daten|festnetz~|telefon~|handynetz|empfang|strom|gas|wasser|warmwasser|heizung|fernwärme|aufzug|tv|fernsehen|kabel~|signal|leitung~|verbindung|website|webseite|homepage|seite|software|datenbank~|api|schnittstelle|vpn|e-?mail~|mails?|outlook|dienste?|services?|hosting|cloud|lte|4g|5g|notruf~|~(?:anschluss|server|portal|systeme?|apps?|shops?|checkout|drucker|banking))';
/** The same, as it is said after "no". */
export const supply =
  '(?:internet~|inet|w-?lan|wifi|dsl|netz|mobilnetz|handynetz|mobilfunk~|mobile daten|festnetz|telefon~|empfang|strom|gas|(?:warm|heiß|heizungs|trink)?wasser|heizung|fernwärme|tv|fernsehen|fernsehbild|tv-?signal|signal|(?:telefon|internet|dsl|haus|glasfaser|kabel|festnetz)?anschluss|leitung|(?:internet|netz|daten)?verbindung|freizeichen|wählton|lte|4g|5g)';
/** What people own and use. */
export const device =
  '(?:handy|iphone|ipad|smartphone|telefon|laptop|notebook|pc|computer|mac|macbook|konsole|playstation|xbox|ps ?[345]|switch|tv|router|fritz!?box|modem|receiver|box|tablet|kindle|watch|uhr|herd|ofen|backofen|heizung|therme|boiler|sim(?:-?karte)?|esim|auto|wagen|roller|fahrrad|display|bildschirm|monitor|drucker|thermomix|staubsauger|schloss|wallbox|e-?(?:bike|auto)|geschirrspüler|~(?:rechner|fernseher|schrank|maschine|pumpe|geräte?))';
/** What one logs in to or pays with. */
export const account =
  '(?:accounts?|profil|zugänge|login|log-?in|girocard|sim|esim|anschluss|online-?banking|depot|benutzer~|id|e-?mail|postfach|abo|vertrag|lizenz~|kanal|seite|~(?:konto|konten|account|zugang|karte|nummer))';
/** Working, opening, starting: before or after what denies it. */
export const works =
  '(?:geht|gehen|ging|funktionier(?:t|en|te)|funzt|funktionert|läuft|laufen|tut|klappt|lädt|laden|läd|startet|reagiert|reagieren|antwortet|verbindet|öffnet|erreichbar|verfügbar|druckt)';
/** Locked, suspended, closed. */
export const closed =
  '(?:gesperrt|sperrt|gesperrtes|deaktiviert|gebannt|geblockt|blockiert|eingefroren|abgeschaltet|geschlossen|suspendiert|stillgelegt|gelöscht|eingeschränkt|ausgesperrt|ungültig|abgelaufen|abgemeldet|nicht mehr existiert|unbekannt)';
/** Files, pictures, messages: what can be lost. */
export const things =
  '(?:datensätze|fotos?|bilder|videos?|dokumente?|ordner|unterlagen|kontakte|back-?ups?|nachrichten|chats?|chatverlauf|e-?mails?|verlauf|notizen|thesis|spielst(?:a|ä)nde?|fortschritt|aufnahmen|einträge|daueraufträge|projekte?|kalender|playlists?|alles|~(?:dateien|datei|daten|arbeit|akten|anträge))';
/** Deleted, lost, gone. */
export const gone =
  '(?:gelöscht|gelöschte?|weg|verschwunden|verschwinden|futsch|verloren|überschrieben|vernichtet|beschädigt|nicht mehr (?:da|auffindbar|vorhanden|zu finden)|leer|entfernt)';
/** What leaves at a time. */
export const ride =
  '(?:flug|flüge|flieger|flugzeug|zug|züge|bahn|s-?bahn|ice|ic|re|rb|bus|fähre|schiff|(?:fern|flix|reise)bus|(?:rück|hin|anschluss|weiter)(?:flug|zug)|(?:anschluss|zug)?verbindung|anschluss)';
/** Days of the week. */
export const weekday = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)';
/** How many. */
export const number =
  '(?:\\d+|ein|eine[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|paar|ein paar|wenigen|einigen|mehreren|mehrere|vielen)';
/** Parts of the body. */
export const body =
  '(?:finger|daumen|arme?|beine?|fuß|füße|zehe?n?|knie|knöchel|handgelenk|schulter|rücken|kopf|nase|augen?|gesicht|lippen?|zunge|hals|mund|zahn|zähne|rippen?|haut|hüfte|ellbogen|hand|hände|kiefer|schlüsselbein|stirn|wange)';
/** What keeps people well: medicines and devices. */
export const remedy =
  '(?:insulin|sauerstoff~|beatmungsgerät|inhalator|blutverdünner|herzmedikament~|blutdruckmittel|medikamente?|tabletten|spritzen|rezept|pflegebett|dialyse~)';
/** What is nobody else’s to see: salaries, addresses, records. */
export const personal =
  '(?:gehälter|gehalt|gehaltsabrechnung~|lohnabrechnung~|adressen?|telefonnummern?|handynummern?|akten?|befunde?|diagnosen?|krankmeldung~|geburtsdaten|kontonummern?|kontodaten|rechnungen|nachrichten|fotos|unterlagen|ausweise?|daten|listen?|(?:kunden|patienten|personal|bank|gehalts|lohn|mitarbeiter|teilnehmer|gäste|adress)(?:daten|akten?|listen?))';

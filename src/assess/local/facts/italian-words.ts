/** Up to so many words between, and an article that may be glued to the next one. */
export const near = "(?:\\s+\\S+){0,3}?\\s+(?:[dl]')?";
/** The same, but fewer words. */
export const few = "(?:\\s+\\S+){0,2}?\\s+(?:[dl]')?";
/** Not being able to. */
export const cannot = `(?:(?:non|nn) (?:\\S+ )?(?:riesc~|riusc~|poss~|può|possono|potev~|potuto|fa|fanno|lascia|permette|consente|si riesce|c'è (?:modo|verso))|impossibile|impossibilitat~|incapace|senza (?:poter|riuscire)|nessuno (?:\\S+ )?(?:riesce|può))`;
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet|rete|wi-?fi|fibra|adsl|segnale|campo|copertura|connessione|linea|linee|modem|luce|corrente|elettricità|acqua|acqua calda|riscaldamento|gas|dati|3g|4g|5g|lte|tv|televisione|telefono|fisso|e-?mail|mail|posta|pec|sito|portale|server|servizio|servizi|sistema|sistemi|piattaforma|api|database|vpn|stampante|gestionale|registro|pos)';
/** What people own and use. */
export const device =
  '(?:telefono|telefonino|cellulare|cell|tel|smartphone|iphone|ipad|samsung|mac|macbook|computer|pc|portatile|notebook|console|xbox|ps[345]|play|switch|tv|televisore|router|modem|box|decoder|orologio|tablet|kindle|carta|bancomat|sim|macchina|auto|moto|caldaia|scaldabagno|frigo|frigorifero|congelatore|forno|lavatrice|lavastoviglie|apparecchio|dispositivo|schermo|serratura|ascensore|stampante|pos|monopattino|condizionatore|centralina)';
/** What one logs in to or pays with. */
export const account =
  '(?:account|conto|profilo|carta|bancomat|numero|linea|sim|accesso|pagina|canale|mail|e-?mail|casella|patente|tessera|abbonamento|utenza|login|spid|app|area clienti|cassetta)';
/** Locked, suspended, closed. */
export const closed =
  '(?:blocc|sospes|disattiv|disabilit|bann|chius|elimin|cancell|congel|limitat|scadut|revocat|interrott|disdett)~';
/** Days of the week. */
export const day = '(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)';
/** Amounts of three digits and more. */
export const amount = '(?:\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{2,})(?:[.,]\\d{1,2})?';
/** What is ordered and delivered. */
export const goods =
  '(?:pacco|pacchetto|ordine|consegna|spedizione|articolo|prodotto|cibo|pizza|cena|pranzo|valigia|valigie|bagaglio|bagagli|scarpe|vestito|abito|scatola|lettera|raccomandata|corriere|fattorino|postino|autista|rider|volo|treno|bus|autobus|aereo|rimborso|appuntamento|tecnico|pezzo|mobile|divano|materasso|reso|acquisto|tracking|visita)';
/** What leaves at a time. */
export const transport =
  '(?:volo|treno|aereo|frecciarossa|italo|intercity|regionale|coincidenza|scalo|bus|autobus|pullman|corriera|traghetto|nave|crociera|imbarco|metro|navetta|aliscafo)';
/** Parts of the body. */
export const body =
  '(?:braccio|gamba|dit[oa]|mano|mani|piede|piedi|ginocchio|caviglia|polso|spalla|schiena|testa|naso|occhi[o]?|faccia|viso|labbra|labbro|lingua|gola|bocca|dent[ei]|costol[ae]|pelle|anca|gomito|fronte)';
/** What keeps people well: medicines and devices. */
export const remedy =
  '(?:insulina|ossigeno|respiratore|dialisi|farmac[oi]|medicine|medicinal[ei]|compresse|ricetta|inalatore|anticoagulante|terapia)';
/** What is nobody else’s to see: salaries, addresses, records. */
export const personal =
  '(?:stipend[io]|buste paga|indirizz[oi]|numeri|cartell[ae]|referti|referto|esami|analisi|fattur[ae]|dati|messaggi|foto|documenti|estratti conto|contratt[oi]|ordini)';

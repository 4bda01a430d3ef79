/** Up to so many words between, and a clitic that may be glued to the next one. */
export const near = "(?:\\s+\\S+){0,3}?\\s+(?:(?:qu|[dlmnsjt])')?";
/** The same, but fewer words. */
export const few = "(?:\\s+\\S+){0,2}?\\s+(?:(?:qu|[dlmnsjt])')?";
/** What denies. */
export const never = '(?:pas|plus|jamais|rien|tjs pas|toujours pas|tjrs pas|même pas)';
/** Not being able to. */
export const cannot = `(?:impossible|impossibilité|pas moyen|plus moyen|incapables?|(?:j')?(?:arrive|arrives|arrivons|arrivent|arrivait|parvien[st]|parvenons|réussi[st]?)(?: \\S+)? ${never}|(?:j')?(?:peu[xt]|peuvent|pouvons|puis|pouvai[st]|pourrai|permet|laisse) (?:\\S+ )?${never})`;
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet|inet|wi-?fi|fibre|adsl|réseaux?|signal|connexion|connection|ligne|lignes|box|livebox|freebox|bbox|électricité|elec|courant|jus|lumière|eau|eau chaude|chauffage|gaz|data|3g|4g|5g|lte|télé|tv|téléphone|tel|fixe|tonalité|mails?|messagerie|site|serveurs?|service|services|système|plateforme|portail|api|base|vpn|imprimante|logiciel|intranet|hotline)';
/** What people own and use. */
export const device =
  '(?:téléphone|tel|tél|portable|smartphone|iphone|ipad|samsung|mac|macbook|ordi|ordinateur|pc|console|xbox|ps[345]|playstation|switch|télé|tv|routeur|modem|box|livebox|freebox|bbox|décodeur|montre|tablette|liseuse|carte|cb|sim|voiture|chaudière|frigo|congélateur|congélo|four|lave-linge|lave-vaisselle|machine|appareil|écran|serrure|borne|ascenseur|imprimante)';
/** What one logs in to or pays with. */
export const account =
  '(?:compte|comptes|profil|carte|cb|numéro|num|ligne|sim|espace|espace client|accès|page|chaîne|mail|messagerie|adresse mail|permis|badge|abonnement|login|identifiants?|appareil|boîte mail|account)';
/** Locked, suspended, closed. */
export const closed =
  '(?:bloqu|suspendu|désactiv|verrouill|banni|fermé|clôtur|supprim|gelé|restrein|résili|expir|révoqu|coupé|hors ligne)~';
/** Days of the week. */
export const day = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
/** Amounts of three digits and more. */
export const amount = '(?:\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{2,})(?:[.,]\\d{1,2})?';
/** What is ordered and delivered. */
export const goods =
  '(?:colis|commande|paquet|livraison|article|produit|repas|pizza|plat|bagages?|valises?|chaussures|robe|veste|carton|lettre|courrier|lettre|recommandé|suivi|livreur|coursier|facteur|chauffeur|transporteur|vol|train|tgv|bus|avion|remboursement|rdv|rendez-vous|technicien|dépanneur|pièce|meuble|canapé|matelas)';
/** What leaves at a time. */
export const transport =
  '(?:vol|train|avion|tgv|ter|rer|correspondance|bus|ferry|bateau|navette|autocar|croisière|embarquement|ouigo|eurostar)';
/** Parts of the body. */
export const body =
  '(?:bras|jambe|doigts?|pouce|main|mains|pied|pieds|genou|cheville|poignet|épaule|dos|tête|nez|œil|yeux|visage|lèvres?|langue|gorge|bouche|dents?|côtes?|peau|hanche|coude|orteil|mâchoire|front|joue|dos)';
/** What keeps people well: medicines and devices. */
export const remedy =
  '(?:insuline|oxygène|respirateur|dialyse|traitement|médicaments?|comprimés|ordonnance|inhalateur|anticoagulants?|lit médicalisé)';
/** What is nobody else’s to see: salaries, addresses, records. */
export const personal =
  '(?:salaires?|paies?|adresses?|numéros?|dossiers?|résultats?|analyses|bulletins?|factures?|données|coordonnées|messages|photos|documents|relevés?|contrats?|fiches?)';

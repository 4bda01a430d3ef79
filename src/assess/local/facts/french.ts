import { loosePhrasesOf } from './spelling.ts';

/** Up to so many words between, and a clitic that may be glued to the next one. */
const near = "(?:\\s+\\S+){0,3}?\\s+(?:(?:qu|[dlmnsjt])')?";
const few = "(?:\\s+\\S+){0,2}?\\s+(?:(?:qu|[dlmnsjt])')?";
const never = '(?:pas|plus|jamais|rien|tjs pas|toujours pas|tjrs pas|même pas)';
const cannot = `(?:impossible|impossibilité|pas moyen|plus moyen|incapables?|(?:j')?(?:arrive|arrives|arrivons|arrivent|arrivait|parvien[st]|parvenons|réussi[st]?)(?: \\S+)? ${never}|(?:j')?(?:peu[xt]|peuvent|pouvons|puis|pouvai[st]|pourrai|permet|laisse) (?:\\S+ )?${never})`;
const service =
  '(?:internet|inet|wi-?fi|fibre|adsl|réseaux?|signal|connexion|connection|ligne|lignes|box|livebox|freebox|bbox|électricité|elec|courant|jus|lumière|eau|eau chaude|chauffage|gaz|data|3g|4g|5g|lte|télé|tv|téléphone|tel|fixe|tonalité|mails?|messagerie|site|serveurs?|service|services|système|plateforme|portail|api|base|vpn|imprimante|logiciel|intranet|hotline)';
const device =
  '(?:téléphone|tel|tél|portable|smartphone|iphone|ipad|samsung|mac|macbook|ordi|ordinateur|pc|console|xbox|ps[345]|playstation|switch|télé|tv|routeur|modem|box|livebox|freebox|bbox|décodeur|montre|tablette|liseuse|carte|cb|sim|voiture|chaudière|frigo|congélateur|congélo|four|lave-linge|lave-vaisselle|machine|appareil|écran|serrure|borne|ascenseur|imprimante)';
const account =
  '(?:compte|comptes|profil|carte|cb|numéro|num|ligne|sim|espace|espace client|accès|page|chaîne|mail|messagerie|adresse mail|permis|badge|abonnement|login|identifiants?|appareil|boîte mail|account)';
const closed =
  '(?:bloqu|suspendu|désactiv|verrouill|banni|fermé|clôtur|supprim|gelé|restrein|résili|expir|révoqu|coupé|hors ligne)~';
const day = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const amount = '(?:\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{2,})(?:[.,]\\d{1,2})?';
const goods =
  '(?:colis|commande|paquet|livraison|article|produit|repas|pizza|plat|bagages?|valises?|chaussures|robe|veste|carton|lettre|courrier|lettre|recommandé|suivi|livreur|coursier|facteur|chauffeur|transporteur|vol|train|tgv|bus|avion|remboursement|rdv|rendez-vous|technicien|dépanneur|pièce|meuble|canapé|matelas)';
const transport =
  '(?:vol|train|avion|tgv|ter|rer|correspondance|bus|ferry|bateau|navette|autocar|croisière|embarquement|ouigo|eurostar)';

/** French, as written with and without accents. */
export const FRENCH_FACTS = loosePhrasesOf({
  fraud: [
    "fraud~|escro~|usurp~|arnaqué~|arnaqueurs?|fai(?:t|re|s) arnaquer|tentatives? d'arnaque|victimes? d'une? arnaque|faux (?:conseiller|site|mail|sms|appel|agent|banquier|virement)",
    'scamm?~|unauthorized',
    `(?:pas|jamais|rien)${few}(?:commandée?s?|autorisée?s?|validée?s?|souscri~|achetée?s?|effectuée?s?|approuvée?s?|signée?s?|ordonnée?s?|initiée?s?)(?! (?:aussi|autant))`,
    "que je (?:n'|ne )?(?:ai |suis )?(?:pas|jamais) (?:faite?s?|demandée?s?|passée?s?|réservée?s?|à l'origine)",
    `(?:prélèvements?|paiements?|achats?|virements?|débits?|retraits?|transactions?|opérations?|connexions?|connections?|commandes?|dépenses?|appels?|activité|numéro|crédit|transferts?|abonnement)(?: \\S+){0,2} (?:inconnu~|suspect~|bizarres?|étranges?|non autoris~|non reconn~|pas autoris~|louches?|douteu~|mystère|que je (?:ne )?(?:re)?connais pas|pas (?:à|de) moi)`,
    `(?:ce n'est|c'est|c|cest|ce sont|n'est|n'étai[st]|étai[st]) (?:vraiment )?pas (?:moi|nous|à moi|à nous|le mien|la mienne|les miens|de moi)`,
    `(?:je ne |je |j')?reconnai[st] (?:pas|aucun)`,
    `(?:quelqu'un|qqn|qq1|qqun|un inconnu|des inconnus|un type|un mec|une personne|des gens|ils|un autre)(?:\\s+\\S+){0,4}?\\s+(?:utilisé?|utilisent|achète|acheté|commandé|dépensé|retiré|viré|payé|souscrit|ouvert|vidé|vident)(?:\\s+\\S+){0,3}?\\s+(?:mon|ma|mes|notre|nos)`,
    `(?:crédit|prêt|compte|ligne|abonnement|contrat|dossier|emprunt|souscri~|ouvert)(?: \\S+){0,3} (?:à|en|sous) (?:mon|notre) nom`,
    `(?:carte|cb|carte bleue|carte bancaire|chéquier|chèques?|identité|papiers|portefeuille|sac|tel|téléphone|iphone|portable)(?: \\S+){0,2} (?:volée?s?|clonée?|copiée?|dérobée?s?)`,
    `vol(?:é|er|ée)? (?:de |d'|ma |mon |mes )?(?:carte|cb|identité|argent|données|téléphone|portable|sac)`,
    `(?:vid|pill|siphonn)~ (?:\\S+ )?(?:mon|le|notre|les|mes) comptes?|comptes? (?:\\S+ ){0,3}(?:vidée?s?|siphonnée?s?|vers un inconnu)`,
    `(?:argent|virements?|sous|thune)(?: \\S+){0,3} (?:part|partent|partir|vers (?:un|une|des) \\S+|s'en va)(?= |$)(?=.{0,40}(?:inconnu|connais|toutes|chaque|pas moi))`,
  ],
  takeover: [
    'pirat~|hack~|compromis~(?! entre)|détourn~|hijack~|pris le contrôle|prise? de contrôle|phish~|hameçonn~|rançon~|ransom~|malware|cheval de troie|virus|cyber ?attaque~|data leak|fuites? de données|données (?:\\S+ )?(?:volées|fuité|divulguées|exposées)|sim.?swap~|breach',
    `(?:quelqu'un|qqn|qq1|qqun|un inconnu|un autre|une autre personne|des gens|un type|un mec|on|ils)(?:\\s+\\S+){0,3}?\\s+(?:connect~|reconnect~|entrée?|rentrée?|accès|accède|utilise|joue|écoute|regarde|contrôle|envoie|écrit)(?:\\s+\\S+){0,2}?\\s+(?:sur|à|dans|depuis|mon|ma|avec) (?:mon|ma|mes|notre|nos|compte)`,
    `(?:e-?mail|mail|adresse|mot de passe|mdp|numéro|code|pin|rib|iban|identifiants?|coordonnées)(?: \\S+){0,4} (?:a été|ont été|est|sont|a|viennent d'être|vient d'être) (?:changée?s?|modifiée?s?|remplacée?s?)`,
    `(?<!j'ai )(?:a|ont|on a) (?:changé|modifié|remplacé) (?:mon|mes|le|les|l'|notre|ma) (?:\\S+ )?(?:mail|e-mail|adresse|mot de passe|mdp|numéro|code|rib|iban|identifiants?)`,
    `(?:connexion|connection|connecté|tentatives?|login)(?: \\S+){0,2} (?:depuis|de|en|à partir d'|au) (?:la |une? |l')?(?:russie|chine|étranger|autre|inconnu|vietnam|brésil|nigeria|appareil inconnu|ukraine|inde|pays)`,
    `(?:compte|accès|profil|page|insta|numéro|boîte mail)(?: \\S+){0,3} (?:pris|volée?|dérobée?|usurpée?)|(?:volé|pris|piqué) (?:mon|notre) (?:compte|profil|page|insta|accès)`,
  ],
  danger: [
    "fuites? de gaz|odeurs? (?:de |d')?(?:gaz|brûlé|fumée|cramé|chimique)|sent (?:très |fort |trop |bizarre )?(?:le |l')?(?:gaz|brûlé|cramé|fumée)|monoxyde|intoxi~",
    'fumées?|fume|prend feu|pris feu|en feu|flammes?|incendie|étincelles?|explos~|surchauff~|brûlante?s?|fondue?s?|électrocut~|décharges? électriques?|court.?circuit|coup de jus|disjoncte|brûlures?',
    "bless~|saign~|(?<!bon )sang|hôpital~|hosto|aux urgences|les urgences|samu|pompiers|ambulance|inconsciente?|évanou~|malaise|convuls~|crise (?:cardiaque|d'asthme|d'épilepsie)|étouff~|empoisonn~|vomi~|allergi~|anaphyla~|respir~|avalé|fièvre|infarctus|avc|(?:visage|gorge|lèvres|langue|yeux|main|pied|peau) (?:\\S+ )?(?:gonfl~|brûl~|rouges?)|(?:coupé|brûlé) (?:le|la|les|au|à la|mon|ma)|malades? (?:après|depuis|à cause)|mal (?:à la tête|au ventre)(?= )",
    '(?:verre|métal|plastique|vis|asticots?|moisi~|insectes?|cafards?|vers?|clou|aiguille|corps étranger|os|cheveux?|agrafe) (?:dans|dedans)|moisi~',
    'menac(?:é|ée|és|e|ent|ant|er|es)(?! de (?:partir|résilier))|agress(?:é|ée|er|ion|ions)|frapp~|attaqu(?:é|ée|er)|harcel~|harcèl~|violen~|viol|(?:pas|plus) en sécurité|peur pour|couteau|armes?|ivre|bourré|suicid~|me tuer|danger~|mettre fin à mes jours|en finir',
    "freins? (?:\\S+ ){0,2}(?:lâch~|marche~|répond~|morts?|hs|fonctionne~)|enfermée?s?|coincée?s? (?:dans|dedans|ascenseur)|seule?s? (?:dehors|dans la rue|la nuit)|me suit|suit (?:ma|mon) |devant chez (?:moi|nous)|refuse de (?:s'arrêter|me laisser)|laissée? (?:tout|toute) seule?",
    "rappel (?:de )?(?:produit|lot|conso~)|contamin~|inond~|dégâts? des eaux|fuites? d'eau|eau (?:\\S+ ){0,3}(?:coule|plafond|partout|déborde)|ça (?:coule|fuit)|police|gendarm~",
  ],
  departure: [
    `(?:rat|loup|manqu)(?:é|er|e|ée|és|ons|ent|ez|erai|era|erais)${few}(?:mon |ma |le |la |notre )?${transport}`,
    "(?:à|a|dans|de|depuis) l'aéroport|à roissy|à orly|cdg|en gare|(?:à|a|dans) la gare|sur le quai|portes? d'embarquement|embarque~|tarmac|comptoir|salle d'embarquement|enregistrement (?:ferme|des bagages)|terminal \\d",
    `(?:bloqu|coinc|abandonn|échou)ée?s? (?:à|a|en|au|aux|sur|dans) (?:l'aéroport|la gare|gare|pleine|plein|quai|le quai|un train|le train|l'avion|bord|route|l'autoroute|la rue|l'étranger|ascenseur|l'ascenseur|rase campagne)`,
    `(?:bloqu|coinc|abandonn)ée?s? à (?!la |l'|cause|nouveau|vie|chaque|tort|partir|distance)\\p{L}{4,}`,
    `${transport}(?: \\S+){0,4}? (?:dans (?:\\d+|une?|deux|trois|quelques) ?(?:h|min|heures?|minutes?)?|à \\d|part|décolle|ce soir|ce matin|cet après.?midi|demain|aujourd'hui|auj|ajd|dans la journée|maintenant)`,
    `${transport}(?: \\S+){0,3} (?:annulée?s?|supprimée?s?)|annul~ (?:\\S+ )?(?:mon|notre|le|ma) (?:\\S+ )?${transport}`,
    "décoll~|refus d'embarquement|surbook~|surréserv~|derniers? (?:train|bus|métro|vol|rer|avion)|rentrer (?:chez (?:moi|nous)|à la maison)|comment (?:je|on) rentre|réachemin~|à la rue|dormir (?:dehors|dans la rue|à l'aéroport|par terre|dans la voiture)|nulle part où|passer la nuit|enfermée?s? dehors|devant la porte|boîte à clés?|(?:mes|les|nos|plus de|pas les) clés?|hôte (?:ne|injoignable|répond)|en rade|au bord de (?:la route|l'autoroute)|dépannage|remorqu~",
  ],
  stopped: [
    `(?:clients?|patients?|élèves|usagers|utilisateurs|adhérents|personne|tout le monde|salariés|collègues|équipes?|postes|vendeurs|médecins)(?: \\S+){0,2} (?:n'|ne )?(?:peu[tx]|peuvent|arriven?t?|pouvons)(?: \\S+){0,3} (?:payer|commander|réserver|connecter|accéder|joindre|entrer|travailler|bosser|faire|ouvrir|acheter|appeler)`,
    `(?:perd|perds|perdons|perdent|perdu|perdre)(?: \\S+){0,2} (?:argent|clients?|clientèle|commandes?|ventes?|chiffre|ca|business|contrats?|recettes?)`,
    "(?:toute?|l'ensemble d'?e?|plus aucun) (?:la |le |l'|notre |nos |des |les )(?:\\S+ )?(?:boîte|entreprise|société|équipe|magasin|boutique|usine|cabinet|bureaux?|agence|école|production|prod|atelier|entrepôt|hôpital|mairie|compta|restaurant|postes?|collaborateurs|salariés|clinique|labo)",
    `(?:prod|production|caisses?|tpe|terminal|terminaux|boutique|paiements?|expéditions?|usine|entrepôt|standard|logiciel de caisse|activité|chaîne|atelier|magasin|restau~|resto|cabinet|bureau|pharmacie|commerce|salon)(?: \\S+){0,3} (?:à l'arrêt|arrêtée?s?|bloquée?s?|down|hs|en panne|plantée?s?|mort~|ko|figée?s?|fermée?s?|pleine?|paralys~|coupée?s?|sans)`,
    `${cannot}${near}(?:encaisser|travailler|bosser|facturer|vendre|prendre (?:de |les |des |nos )?commandes|livrer (?:nos|les|mes)|expédier|exercer|soigner|servir|produire|payer (?:les|nos|mes)|ouvrir (?:le |la |notre |mon )(?:magasin|boutique|resto|cabinet|salon))`,
    "chiffre d'affaires?|manque à gagner|chômage technique|fermer (?:boutique|le magasin|le resto|plus tôt)|(?:travail|télétravail|boulot|taf) impossible|plus (?:travailler|bosser|encaisser)|paralys~|renvoy~ (?:tout le monde|le personnel|les clients)|plus de (?:cb|caisse|tpe)|(?:la paie|les paies|les salaires|virements) (?:\\S+ ){0,3}(?:partir|demain|ce soir|aujourd'hui)|erreurs? 50\\d|à l'arrêt(?! de)|plus une (?:seule )?commande|aucune commande",
  ],
  loss: [
    `(?:supprim|effac|perd|disparu|disparai|écras|corromp|détrui|purg|format|vid|envol|bousill)~(?:\\s+\\S+){0,4}?\\s+(?:fichiers?|photos?|données|documents?|docs|dossiers?|sauvegardes?|contacts?|historique|notes|mails?|messages?|mémoire|thèse|progression|tout|factures?|vidéos?|playlists?|travail|boulot)`,
    `(?:fichiers?|photos?|données|documents?|docs|dossiers?|sauvegardes?|contacts?|notes|mails?|messages?|mémoire|thèse|progression|factures?|vidéos?|playlists?|historique|travail|partie)(?:\\s+\\S+){0,3}?\\s+(?:supprim~|effac~|perdue?s?|disparu~|disparai~|corromp~|corrompu~|écras~|envol~|vides?|chiffr~|introuvables?|crypt~)`,
    `(?:voi[st]|voit|affich~|reçu|reçois|accès|montre|envoyé|tombe)(?:\\s+\\S+){0,4}?\\s+(?:d'un autre|d'une autre|d'autres|de quelqu'un d'autre|d'un inconnu|autres? (?:clients?|patients?|personnes?|utilisateurs?|abonnés?))`,
    '(?:récupér|restaur|retrouv)~ (?:mes|nos|les|ma|mon|des|ces) (?:fichiers|photos|données|docs?|documents|partie|sauvegarde|messages|contacts|mails|travail|notes|vidéos|dossiers)|restauration|restaurer|sauvegardes?|backups?|corbeille',
  ],
  outage: [
    `(?:pas|plus|aucune?|sans|ni|zéro|0|privée?s?|coupures?|pannes?|perdu|perte)(?: de| d'| du| la| le| les| l'| aucune?| des| générale| totale| mon| ma| d'accès à?){0,2} ?${service}(?! (?:client|après))`,
    `${service}(?: \\S+){0,4}? (?:en panne|coupée?s?|hs|h\\.s\\.?|morte?s?|down|en rade|en carafe|out|inaccessibles?|indisponibles?|inutilisables?|ko|k\\.o|hors service|tombée?s?|sauté|interrompue?|rétabli~|offline)`,
    `${service}(?: \\S+){0,4}? (?:march|fonctionn|répond|charg|ouvr|dispo|va)(?:e|ent|ait|é|és)? (?:\\S+ )?(?:pas|plus|jamais)`,
    `${device}(?: \\S+){0,4}? (?:morte?s?|hs|h\\.s|brické?|en panne|en rade|cassée?|inutilisables?|foutue?|grillée?|fichue?|nase|naze|redémarre~|bloquée?s? sur|éteinte?|(?:march|fonctionn|répond)(?:e|ent) (?:\\S+ )?(?:pas|plus))`,
    `(?:allum|démarr|redémarr|charg|capt|répond|fonctionn|march|sonn|détect|reconnaî)(?:e|ent|é|d|t) (?:même |tjs |toujours |carrément )?(?:plus|pas du tout|plus du tout|plus rien)`,
    `s'(?:allum|ouvr)(?:e|ent) (?:\\S+ )?(?:pas|plus)|(?:ne |n')?(?:démarre|s'allume|capte|charge) (?:pas|plus)|capt(?:e|ent|é|ons|er) (?:rien|plus)`,
    "pannes?|coupée? (?:pour|depuis|sans)|blackout|black out|coupures?|outage|down|écrans? (?:noir|bleu|blanc|vert|figé)|redémarr~ (?:\\S+ )?(?:en boucle|sans arrêt|sans cesse|tout seul|toutes les)|reboot~|boucle|s'étein~ (?:tout|toute|au bout|sans)|plus rien|rien ne (?:marche|fonctionne|va|répond|passe)|(?:marche|fonctionne) plus (?:rien|du tout)|complètement (?:mort|hs|bloqué|planté|inutilisable)|inutilisable|hors service|mort~ depuis|en rade|hs",
    `${cannot}${near}(?:appeler|téléphoner|recevoir|envoyer|capter|regarder|jouer|utiliser|servir|allumer|démarrer|payer|retirer|imprimer|capter|émettre|passer (?:d'appels?|un appel|des appels)|naviguer|surfer|joindre personne)`,
    `(?:carte|cb|paiements?|virements?|prélèvement|retrait)(?: \\S+){0,4} (?:refusée?s?|rejetée?s?|avalée?|bloquée?s?|gelée?s?|(?:passe|passent|marche|fonctionne)(?:nt)? (?:\\S+ )?(?:pas|plus))|refusée? partout|avalé (?:ma|la) (?:carte|cb)`,
  ],
  'locked-out': [
    `${cannot}${near}(?:connect~|reconnect~|identifier|authentifier|accéder|accès|rentrer|entrer|loguer|logger|log|login|déverrouiller|débloquer|activer|ouvrir (?:ma|mon|la|l'|une?) (?:session|compte|appli|application|espace|porte|messagerie|mail~))`,
    "connexion (?:impossible|refusée)|(?:plus|pas|aucun|sans)(?: d'| l'| avoir| mon| aucun){0,2} ?accès|accès (?:\\S+ ){0,2}(?:refusé|bloqué|impossible|coupé|suspendu|interdit|perdu)|(?:perdu|retrouver|récupérer)(?: l'| mon| mes)? ?(?:accès|compte|identifiants)|me (?:re)?connect(?:e|er) (?:pas|plus)",
    `${account}(?: \\S+){0,4}? (?:${closed}|bann?e?d?|locked|ban)`,
    `${closed}(?: \\S+){0,2} (?:mon|ma|mes|notre|nos) (?:\\S+ )?${account}`,
    "(?:me|m'|nous) (?:a|avez|ont|ai|suis|suis fait) (?:bloquée?|bannie?|ban|déconnectée?|éjectée?|suspendue?|coupée?)|(?:suis|sommes) (?:bloquée?s?|bannie?s?|ban|déconnectée?s?|suspendue?s?)(?! (?:à|au|en|dans))|fait ban(?:nir)?",
    '(?:mot de passe|mdp|code|codes|identifiants?|otp|sms|mail|lien|login)(?: \\S+){0,5} (?:refusée?s?|incorrecte?s?|invalides?|erronée?s?|oubliée?s?|march(?:e|ent) (?:pas|plus)|fonctionn(?:e|ent) (?:pas|plus)|arriv(?:e|ent) (?:pas|plus|jamais)|(?:pas|jamais|non) reçue?s?|pas reconnu|changé)',
    "réinitialis~|code (?:de |d')(?:vérification|validation|sécurité|confirmation|activation|accès)|(?:double|2) ?(?:authentification|facteur|fa)|2fa|authentification|débloqu(?:er|ez|é|age)|déblocage|réactiv~|déverrouill~|déconnect(?:é|ée|és) (?:de|du)|(?:activer|activation) (?:\\S+ ){0,2}(?:sim|ligne|carte|compte)",
  ],
  'much-money': [
    `(?:€|eur|\\$|£|usd|chf)\\s?${amount}k?`,
    `${amount}\\s?(?:€|euros?|eur|balles|boules|\\$|dollars?|£|chf|francs?)`,
    '(?:\\d{1,3}(?:[ .,]\\d{3})+|[1-9]\\d{3,})\\s?(?:fcfa|cfa|dh|dhs|da|dinars?|dirhams?)|[1-9]\\d{0,2}(?:[.,]\\d)? ?(?:k€|k euros?|ke|mille)',
    "salaires?|(?:ma|la|les|sa|nos|fiches? de|ses) pa(?:ie|ye)s?|loyers?|caution|dépôt de garantie|(?:ma|la|sa|de) retraite|pension|(?:crédit|prêt) (?:immo~|à la consommation|étudiant)|hypothèque|mensualités?|épargne|économies|livret|(?:ma|la) bourse|allocations?|alloc|rsa|apl|caf|indemnités?|(?:à|de|en|mon|autorisation de) découvert|agios|huissiers?|expuls~|interdit bancaire|centaines d'euros|milliers? d'euros|acompte|héritage|succession|notaire",
  ],
  taken: [
    `(?:prélev|débit|encaiss|surfactur|ponctionn)(?:é|ée|ées|és|er|ez|ent|e|es|ement|ements|ait)|prélèvements?|factur(?:é|ée|ées|és|er|ez|ent|ation)|compté (?:deux|2|trois|3)`,
    '(?:deux|2|trois|3|quatre|4|plusieurs) fois(?! (?:par|plus|moins))|x ?2|en double|doublons?|double (?:prélèvement|paiement|débit|facturation|facture)|doublement',
    `(?:pris|piqué|retiré|volé|pompé|soutiré|gardé|gardez|garde|prenez|retenu)(?: \\S+){0,4} (?:€|euros?|balles|argent|sous|thunes?|fric)`,
    `(?:argent|sous|fric|thunes?|virements?|remboursements?|paiements?|recharge|dépôt|salaire|chèque|somme|solde|versement|paie|pognon)(?: \\S+){0,5}? (?:pas|jamais|disparu~|perdue?s?|bloquée?s?|en attente|refusée?s?|rejetée?s?|volatilis~|rien|nulle part|envolée?s?|retard|non|évaporé~)`,
    '(?:rend|rembours)(?:ez|re|er|e)(?:-moi| moi| nous|-nous| la| le)? (?:mon |mes |la |le |notre )?(?:argent|sous|fric|thunes?|caution|pognon|salaire)',
  ],
  soon: [
    "demain|2main|dem1|après.?demain|ap.?demain|sous (?:24|48|72) ?h~|d'ici (?:\\d+|demain|deux|trois|la|ce|le|à|quelques|\\p{L}+di)|avant (?:le|la|ce|cette|demain|\\d+ ?h|midi|\\p{L}+di|dimanche)|dans (?:\\d|deux|trois|quatre|cinq|six|quelques|10) ?(?:j|jours?)|dans (?:moins d'une|une|1) semaine|la semaine prochaine|ce we|ce week.?end|fin de (?:la )?semaine|ce soir minuit|à minuit|dernier jour|date limite|dernier délai",
    `(?:ce|pour|jusqu'à|dès|c'est|est|part|pars|on part|partons|au plus tard|prévue?s? (?:pour )?|commence|ferme|arrive|vol|train|a lieu|reprend|rendre|passe|passons|vient|viennent|délai) (?:le )?${day}(?! (?:dernier|passé))`,
    `${day} (?:prochaine?|qui vient|qui arrive|matin|soir|midi|après.?midi|à \\d|c'est|on|j'ai|nous|dernier délai|dernière|ouvr~)`,
  ],
  now: [
    "maintenant|mtn|mnt|en ce moment|actuellement|à l'instant|tout de suite|immédiatement|là maintenant|en cours|en train d'?e?|en direct|en boucle|continuen?t?|toujours en|ce matin|ce soir|cet après.?midi|c't aprem|cet aprem|aprem|cette nuit|aujourd'hui|aujourdhui|auj|ajd|aujd|aujourd8|d'un coup|vient d'?e?|viennent d'?e?|je viens d'?e?|dans (?:une|deux|trois|1|2|3|4|5|quelques) ?(?:h|heures?)|dans (?:une demi|la|l')[ -]?(?:heure|journée)|dans (?:\\d+|dix|vingt|quinze|trente|cinq|quelques) ?(?:min|mn|minutes?)|depuis (?:ce|cette|\\d{1,2} ?h|une heure|une demi|deux heures|tout à l'heure|midi|hier)|(?:il y a|ya|y'a) (?:\\d+|une|dix|vingt|cinq|quelques|deux) ?(?:min|mn|minutes?|h|heures?)(?!\\p{L})|toutes les (?:\\d+|deux|cinq|dix) ?(?:min|mn|minutes?|secondes?)|à \\d{1,2} ?h",
  ],
  whole: [
    `(?:tous|toutes|tout|toute) (?:les|mes|nos|le|la|l'|mon|ma|notre|ça|est|mon|le monde|seul)|tout le monde|tout (?:est|a|en panne|bloqué|coupé|s'est)|aucune? (?!souci|problème|idée)|plus personne|personne ne|nulle part|partout|complètement|totalement|entièrement|carrément|du tout|tout essayé|plus (?:rien|aucune?)|n'importe quel~|(?:l'|tout l'|toute la |le )(?:immeuble|quartier|rue|ville|village|bâtiment|résidence|famille|maison)|(?:les|nos) (?:deux|2|trois) (?:téléphones|tels|box|lignes)|depuis (?:\\d+|deux|trois|quatre|cinq|plusieurs|quelques|des|une) ?(?:j|jours?|semaines?|sem|mois)|(?:\\d+|deux|trois) jours (?:sans|que)|toute la (?:journée|semaine|nuit)|rien (?:ne|n'|du tout)|(?:ni \\S+ ){2}|ni \\S+ ni`,
  ],
  fault: [
    `lent~|ralenti~|ram(?:e|ent|er)|lag~|latence|bug~|beug~|bogu~|plant(?:e|ent|ages?|é)|crash~|freez~|fig(?:e|é|ée)|saccad~|erreurs?|error|coup(?:e|ent|er)|sauten?t?|instables?|intermit~|par (?:moments?|intermittence)|de temps en temps|parfois|des fois|clignot~|grésill~|synchro~|mise à jour|mises à jour|màj|update~|fonctionnalités?|options?|boutons?|pages?|notif~|paramètres?|réglages?|bluetooth|(?:le|du|de|plus|sans) son|audio|volume|sous.?titres?|épisodes?|chansons?|musiques?|clavier|emojis?|widget|filtres?|onglets?|batterie|qualité|débit (?:\\S+ )?(?:lent|faible|pourri|nul|internet|de)|mbps|télécharg~|chargement|mouline|tourne (?:en rond|dans le vide)|soucis?|problèmes?|prob|pb|pbs|galères?|anomalies?|dysfonction~|(?:march|fonctionn|charg|ouvr|affich|lanc|pass|répond|val)(?:e|ent|ait) (?:\\S+ )?(?:pas|plus|mal)|manqu(?:e|ent|ant|ants|ante)|mauvais~|cassée?s?|abîm~|rayée?s?|fissur~|défectueu~|défaut|appli|app|application`,
  ],
  goods: [
    `${goods}(?: \\S+){0,5}? (?:retard|en retard|retardée?s?|(?:pas|jamais|plus|rien) (?:\\S+ )?(?:arriv~|reç~|livr~|expédi~|venue?|bougé|passée?|là|envoyé~)|perdue?s?|abîmée?s?|endommag~|cassée?s?|mauvais~|froide?s?|annulée?s?|manquante?s?|incompl~|bloquée?s?|toujours|tjs|ouverte?|vide|volée?|reporté~|introuvable|égarée?s?)`,
    "(?:pas|jamais|toujours rien|tjs rien|rien) (?:encore |été |tjs |toujours )?(?:reçue?s?|livrée?s?|expédiée?s?|arrivée?s?)|reçu (?:le|la|un|une|les|des) mauvais~|(?:retard|erreur|problème|pb|souci) (?:de |d'|sur (?:la |ma |une )?)(?:livraison|commande|colis|expédition)",
    "en cours de livraison|en cours d'acheminement|(?:où|ou) (?:est|en est|sont|se trouve)(?: donc)? (?:ma|mon|mes)|(?:tjs|toujours) (?:en attente|pas (?:reçu|livré|là|arrivé))|(?:j'|on )attend~ (?:toujours |tjs )?(?:mon|ma|mes|le|la|un|une|notre)|livr(?:é|ée|és|er|aison)|devait (?:être|arriver|passer)|prévue? (?:le|hier|pour)|retours?|échang(?:e|er|é)|renvoyer|point relais|avis de passage|poubelle|voisins?|suivi",
  ],
  'little-money': [
    "(?:[$£€])\\s?\\d{1,2}(?:[.,]\\d{1,2})?(?![\\d,.k])|(?<![\\d.,] ?)\\d{1,2}(?:[.,]\\d{1,2})?\\s?(?:€|euros?|eur|balles|centimes?|cts|\\$|e)|rembours~|dédommag~|compens~|avoirs?|points?|miles|bons? (?:d'achat|de réduction)|code promo|promos?|réductions?|remises?|cartes? cadeaux?|cash ?back|prix|tarifs?|frais|supplément|pourboire|factures?|abonnements?|abo|essai|trop perçu|surcoût|geste commercial|crédit|cagnotte|refund|ticket resto",
  ],
  'no-answer': [
    `(?:pas|aucune?|sans|jamais|toujours pas|tjs pas|zéro)(?: de| d'| eu de| la moindre| eu| une| aucune)? ?(?:réponses?|retour|rép|nouvelles?|rappel|suivi|explication|solution)|personne (?:ne |n')?(?:répond|rappelle|décroche|sait|vient|aide|me|nous|bouge)|injoignables?|(?:répond|répondez|répondent|rappel~|décroch~) (?:\\S+ )?(?:pas|jamais|plus)|(?:toujours|tjs|tjrs) (?:rien|aucune?|pas|en attente|sans)|(?:j'|nous |on )attend~|en attente|(?:appel|écri|envoy|contact|relanc|téléphon|mail)~(?: \\S+){0,4} (?:fois|jours|semaines|reprises)|raccroch~|balad(?:é|ée|er)|transfér~|renvo(?:ie|yé) (?:vers|d'un)|service client~|sav|hotline|conseill(?:er|ère|ers)|standard|(?:troisième|3e|3ème|4e|énième|nième|deuxième|2e|2ème) (?:fois|mail|message|appel|demande|relance)|à chaque fois|relances?|sans suite|(?:répondre|réponse) svp|répondez|musique d'attente|(?:\\d+|une|deux) ?(?:h|heures?|min|minutes?) (?:d'attente|au (?:tel|tél|téléphone)|pour)`,
  ],
  workaround: [
    "(?:pas|rien|aucune|sans|nulle) (?:d'|de |vraiment |très |trop |si |non plus |bien )?(?:urgen~|presse|pressée?|grave|dramatique|méchant|important)|pas le feu|rien ne presse|quand vous (?:pouvez|pourrez|aurez|avez)|à l'occasion|en attendant|pour l'instant|pour le moment|contourn~|à la main|manuellement|à la place|sinon|je me débrouille|on fait avec|(?:marche|fonctionne|passe|va|vont|ouvre|sort|charge) (?:\\S+ )?(?:bien|nickel|très bien|sur|avec|quand|depuis|si|en|sans|impec~|parfaitement|correctement|via|par|ok)|ça passe|(?:marche|fonctionne) (?:encore|toujours)|(?:peux|peut) (?:quand même|toujours|encore|aussi|vivre|attendre)|uniquement|seulement|seul~|sauf|à part|excepté|hormis|le reste|petite? (?:souci|problème|bug|détail|truc|chose|pb|erreur|question|coquille|défaut|hic)|mineur|détail|coquille|faute d'orthographe|un jour|au pire|pas (?:gênant|bloquant|bien méchant)|gêne pas|c'est pas la mort|tranquill~|à vie|plus tard",
  ],
  question: [
    "(?:comment|où|quand|pourquoi|pq|pk|prk|pourkoi|combien|lequel|laquelle|quels?|quelles?|qui|quoi)(?: (?:est|sont|faire|on|je|faut|puis|peut|vous|ça|c'|se|d'|les|la|le|ce|ma|mon|mes|il|elle|dois|doit|s'|y|tu|pour|un|une))|est.?ce (?:que?|qu'|normal|possible|c'|bien)|qu'est.?ce|(?:c'est|c|cest) (?:quoi|qui|quand|normal|où|combien|possible|comment)|(?:pouvez|pourriez|peux|pourrais|avez|savez|sauriez|auriez|faites|proposez|acceptez|livrez|comptez|prévoyez|êtes|seriez|allez|vendez)[ -](?:vous|tu)|(?:peut|puis|pourrait|faut|doit|dois|fait|est|serait|aurait|sera|y a|existe)[ -](?:t-)?(?:on|je|il|elle|ce|y)|(?:y a|ya|il y a|y'a)[ -]?(?:t-il )?(?:moyen|un moyen|possibilité|quelqu'un|qqn|une? \\S+ (?:pour|qui))|possible (?:de|d')|je (?:me )?(?:demand(?:e|ais)|voulais savoir|voudrais savoir|souhaiterais|aimerais savoir|cherche)|savoir si|(?:une|petite|simple|ma) question|une? idée|des (?:nouvelles|infos)|renseignement|quelqu'un (?:sait|a|peut|pourrait|d'autre)|qqn (?:sait|a|peut)|kelk1|curieu~|merci de (?:confirmer|préciser|m'indiquer|me dire|me confirmer)|vous (?:pouvez|avez|savez|faites|comptez|pensez|livrez|vendez|prenez|acceptez|proposez|ouvrez|fermez|êtes|allez|envoyez|recrutez|reprenez|expédiez)(?: \\S+){0,9}? ?\\?|\\?\\?",
  ],
  wish: [
    "(?:ajoutez|remettez|rajoutez|baissez|pensez à|mettez|faites|arrêtez|sortez|ramenez|rendez|proposez)(?! moi)|(?:ce |il )?serait (?:\\S+ )?(?:bien|cool|top|sympa|génial|super|chouette|possible|intéressant|appréciable|utile|temps|un rêve)|suggest~|suggér~|proposition|une? idée|ce serait|j'aimerais|on aimerait|j'espère|vivement|à quand|vous devriez|faudrait|il manque|bonne idée|dommage (?:que|qu')|pourquoi (?:pas|ne pas)|améliorer|améliorations?|permettre d'?e?|pouvoir (?:trier|choisir|avoir|mettre|quitter|changer|désactiver|filtrer)|évolutions?|prévu (?:de|d')|comptez.vous|un jour",
  ],
  thanks: [
    "merci(?! (?:de|d'|pour votre réponse|d'avance))|mrc|remerci~|bravo|super|génial~|parfait~|excellent~|top|nickel|impec~|ador(?:e|é|able|ons)|j'aime|aime (?:bien|beaucoup)|magnifique|ravi~|contente?s?|heureu~|satisfaite?s?|formidable|chapeau|félicit~|au top|meilleure?s?|gentil~|sympa~|cool|génie~|impressionn~|bonne (?:journée|soirée|continuation)|bon (?:boulot|travail|week.?end)|beau travail|efficace|rapide|agréable|délicieu~|love|thx|thanks|chouette|bluffé~|incroyable|reconnaissan~|belle~ (?:surprise|journée|soirée)",
  ],
  over: [
    `(?:la semaine|le mois|l'année|l'an|l'été|le week.?end|noël) (?:dernier|dernière|passée?)|(?:il y a|ya|y'a) (?:d+|une?|deux|trois|quelques) (?:mois|ans?)|(?:problème|pb|souci|c'est|tout est|est|enfin|bug|a été|ont été|tout) (?:S+ )?(?:réglée?|résolue?|réparée?|rétablie?|arrangé|revenue?|corrigée?|terminé|fini|rentré dans l'ordre|bon (?:maintenant|mtn)|remboursée?)|résolue?s?|réglée?s?|remboursée?s? (?:depuis|hier|ce matin|aussi)|(?:ça )?(?:marche|fonctionne) (?:maintenant|mtn|de nouveau|à nouveau|enfin|nickel)|remarche|refonctionne|(?:bien|enfin) (?:reçue?|arrivée?|livrée?|remboursée?)|(?:arrivé|remboursé|retrouvé|reçu) (?:enfin|finalement|oui)|colis reçu|est revenue?|au final|finalement|en fin de compte|fini par|plus jamais|jamais plus|pour (?:info|information|mémoire)|retour d'expérience|tant pis|trop tard|à l'époque|clore|classer|(?:fermer|archiver) le (?:ticket|dossier)|(?:juste|simplement) (?:pour|vous) (?:dire|signaler|raconter|râler)|je voulais juste|fausse alerte|oubliez|laissez tomber|sans réponse attendue`,
  ],
  opinion: [
    "(?:le|la|les|votre|vos) pires?|honte~|honteu~|scandal~|lamentable~|minable~|pathétique|ridicule|déplorable|mdr~|ptdr~|lol|blague|rigolo~|clowns?|guignols?|incompéten~|malpoli~|désagréable|impoli~|aimable~|mépris~|méprisant|arrogan~|irrespect~|respect|sourire|politesse|attitude|déçue?s?|décev~|déception|pubs?|publicité~|spam|démarch~|design|logo|politique|musique|charte|couleurs?|moche|laid~|chère?s?|hausse|augment~|plus jamais|à fuir|fuyez|boycott~|(?:n'achetez|ne prenez|évitez|allez pas)|je résilie|résili(?:é|ation)|au revoir|adieu|bon débarras|concurren~|zéro (?:sur|étoile|pointé)|[0-3] ?\\/ ?10|une étoile|génies|bravo (?:les|à|aux|pour)|qui a (?:eu l'idée|décidé|validé)|à quoi (?:sert|ça sert)|je trouve|à mon avis|franchement|c'était mieux|regrett~|l'ancienne? (?:version|appli|logo)|compte supprimé|désinstallé|désabonné~",
  ],
  elsewhere: [
    "(?:en|par|via|mon|mes|vos|un|le|les|des) (?:mp|dm|dms|pv|message privé|messages privés|inbox|privé)|(?:mp|dm) (?:envoyée?s?|fait|répondu|ok)|(?:envoyé|répondu|écrit)(?: \\S+){0,3} (?:mp|dm|privé)|(?:c'est|c) (?:fait|envoyé)|je vous (?:ai|viens de) (?:\\S+ )?(?:dm|mp|suivre|suivi|follow)|comme (?:demandé|convenu)|^(?:ok|okay|d'accord|dac|fait|voilà|oui|non)(?: c'est fait| merci| envoyé)?",
  ],
  supposed: [
    "(?:si|quand) (?:jamais|un jour|mon|ma|mes|notre|je (?:perds|pars|veux|prends|passe|change|résilie|rends|souhaite)|quelqu'un|on (?:perd|passe|veut|me)|l'on|par hasard)|que se passe.?t.?il|qu'est.?ce (?:qui|qu'il) (?:se passe|arrive)|au cas où|en cas (?:de|d')|suppos~|imaginons|hypothè~|par exemple|éventuel~|peut.?être|pourrai(?:t|s|ent)|aurai(?:t|s)|serai(?:t|s)|j'envisage|on envisage|envisag~|je (?:pense|compte|réfléchis|souhaite|prévois|songe)|on (?:pense|réfléchit|hésite)|j'hésite|avant (?:d'|de )(?:acheter|commander|signer|prendre|souscrire|réserver|changer|m'engager)|intéressée?s?|(?:exercice|simulation|test|tests|tester|questionnaire|audit interne|formation)|article|lu (?:que|qu'|dans|un)|entendu|paraît|on dit|procédure|vaut.il mieux|différence entre|quelle est (?:la|votre)|votre politique|couvre|projet",
  ],
  business: [
    '(?:mon|ma|mes|notre|nos|la|le|les|leur|au|du) (?:\\S+ )?(?:boutique|magasin|commerce|entreprise|boîte|société|bureaux?|équipes?|cabinet|clinique|restau~|resto|café|bar|boulangerie|salon|hôtel|gîte|salariés|employés|collègues|collaborateurs|clients|clientèle|patients|élèves|étudiants|école|lycée|collège|entrepôt|usine|atelier|agence|association|asso|mairie|caisses?|tpe|pharmacie|cuisine|exploitation|ferme|studio|garage|compta|comptabilité|paie|prod|production|locataires|livreurs|chauffeurs|chantier|hôpital|labo~|serveur|domaine)',
    "(?:on est|nous sommes|je suis|suis|somme) (?:une? )?(?:petite? )?(?:\\S+ )?(?:pme|tpe|société|asso~|cabinet|école|restau~|commerçante?s?|artisan~|auto.?entrepreneu~|indépendante?s?|freelance|libérale?|infirmi~|médecin|kiné|dentiste|avocat~|vendeu~|chauffeur|livreur|gérante?|taxi|vtc|restaurateur|boulang~|coiffeu~|traiteur|agricult~|éleveu~)|(?:je|on|nous) (?:gère|tiens|tient|tenons|dirige|vends|vend|vendons|facture|exploit~)|auto.?entrepreneu~|indépendant|freelance|télétravail~|pour (?:le |mon )(?:travail|boulot|taf)|(?:travaille|bosse) (?:de|à|depuis) (?:chez|la maison|domicile)|vendeur|boutique en ligne|e-?commerce|compte (?:pro|vendeur|entreprise|marchand)|accès vendeur|offre pro|contrat pro|ligne pro|\\d+ (?:salariés|employés|postes|utilisateurs|personnes au bureau|licences|caisses|collaborateurs|commandes|clients|patients|élèves)|gagne.?pain|chiffre d'affaires?|plus de revenus?|sso|administrateur|factur(?:er|ation) (?:nos|mes)|devis|livraisons clients",
  ],
  frail: [
    'bébés?|nourrissons?|nouveau.?nés?|enfants?|(?:ma|mon|notre|la|le) (?:fille|fils|petite?|gamine?|gosse)|les (?:petits|gosses|gamins|enfants)|gamine?s?|gosses?|\\d{1,2} ?(?:ans|mois)(?= ?(?:et|,|\\.|seule?|dans|qui|est|diabét|handicap|malade|toute?|\\)))|mineure?s?|(?:ma|mon|sa|son) (?:mère|père|grand.?mère|grand.?père|mamie|mémé|pépé|papi|papy|belle.?mère|maman|papa|voisine)|personnes? âgées?|âgée?s?|retraitée?s?|handicap~|invalid(?:e|ité)|fauteuil(?: roulant)?|béquilles|mobilité réduite|pmr|enceinte|grossesse|aidante?|ehpad|maison de retraite|hospitalis~|malvoyant|aveugle|dépendante?',
    'insuline|ventoline|inhalateur|médicaments?|médocs?|(?:mon|son|ma|sa|le|leur) traitement|ordonnances?|oxygène|dialyse|pacemaker|respirateur|sonde|perfusion|chimio~|cancer|diabét~|épilep~|asthm~|cardiaque|alzheimer|malades?|médical~|vaccins?|audition|appareils? auditifs?|lait (?:infantile|en poudre)|couches|hôpital|opér(?:é|ée|ation)|irm|scanner|spécialiste|pharmacie|sécu|cpam|vitale|fragile|vulnérable|(?:sans|pas de|plus de|plus le) chauffage|(?:on|je|il|elle) (?:gèle|caille|grelotte)|meurt? de froid|gelés?|\\d{1,2} ?(?:°|degrés)|canicule',
  ],
  occasion: [
    "mariages?|(?:se|me|nous) mari(?:e|ons|ent)|enterrements?|obsèques|funérailles|crémation|baptêmes?|communion|exam(?:en|ens|s)?|(?:le |mon |du )bac|partiels?|concours|soutenance|mémoire|thèse|diplôme|entretien (?:d'embauche|demain|de|pour|lundi|mardi|jeudi)|opération (?:prévue|chirurg~|de|le)|chirurgie|visas?|passeports?|titres? de séjour|récépissé|carte d'identité|cni|ambassade|consulat|préfecture|lune de miel|voyage de noces|déménag~|emménag~|état des lieuxs clés|échéances?|expir(?:e|ent|era|ation)|tribunal|audience|prud'hommes|deadline|date (?:butoir|limite)|signature|compromis|notaire|lancement|mise en prod~|audit|salon (?:de|du|pro~)|conférence|démo|présentation|réunion|déclaration|anniv~|noël|réveillon|ramadan|aïd|rentrée|fêtes?|festival|concert|spectacle|match|finale|tournoi|inscriptions?|nouveau (?:boulot|travail|poste|job)|prise de poste|embauche|(?:mon|notre|nos|mes|les|en|de) (?:voyage|vacances|séjour|croisière|week.?end)|permis|rdv médical|irm",
  ],
  long: [
    `(?:depuis|ça fait|cela fait|fait|voilà|pendant|bientôt|après|déjà|plus de|que) (?:bientôt |plus de |environ |presque |déjà |bien |maintenant |près de |au moins )?(?:\\d+|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|plusieurs|quelques|des) ?(?:j|jours?|semaines?|sem|mois|ans?)|depuis (?:le |la |mi-|début |fin |ce |avant-)?(?:${day}|hier|avant.?hier|semaine|mois|week.?end|we|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|\\d{1,2}(?:er)?(?! ?(?:h|min|:|mn))|l'été|noël|début|la semaine dernière|le mois dernier)`,
    `(?:\\d+|deux|trois|quatre|cinq|six|huit|dix|quinze) ?(?:jours?|semaines?|mois) (?:que|qu'|sans|d'attente|de|à|plus tard|maintenant|déjà)|(?:\\d+|deux|trois)(?:e|è|ème|eme|ième) (?:jour|semaine|mois)|(?:deuxième|troisième|quatrième) (?:jour|semaine|mois)|jour \\d+|toute la semaine|des (?:jours|semaines|mois)`,
  ],
});

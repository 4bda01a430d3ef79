/** Words shortly before it that turn it round: it is not, it is to be, it is asked whether. */
const NOT =
  "not|\\p{L}+n['’]t|never|be|get|getting|gets|until|till?|when|if|unless|once|não|nao|non|nicht|nie|wann|wenn|ob|bis|niet|nooit|als|tot|quand|quando|se|cuando";

/** What customers say when it is done. "Fixed" and "got it" alone may be a wish or a nod, and are not among them. */
const SOLVED = new RegExp(
  `(?<!(?<!\\p{L})(?:${NOT})(?: \\S+){0,2} |(?<!\\p{L})no )(?<!\\p{L})(?:${[
    'sorted|solved|resolved|all good|works? (?:now|again|fine)|working (?:now|again)|fixed (?:now|it)|found it|(?:has|just|it) arrived|got it now|that (?:worked|fixed it|did it)',
    '(?:hat sich|ist|schon) erledigt|(?:funktioniert|geht|läuft) (?:jetzt|wieder|nun)|(?:ist|wurde|hat sich) (?!nicht|noch|nie)(?:\\S+ )?(?:gelöst|geklärt|behoben|angekommen)',
    'ya (?:funciona|está (?:resuelto|solucionado|arreglado)|va bien|ha llegado|llegó)|(?:está|quedó|se ha) (?:resuelto|solucionado|arreglado)',
    "(?:c['’]est|est|a été) (?:réglée?|résolue?|arrivée?)|ça (?:marche|fonctionne) (?:maintenant|à nouveau|de nouveau|enfin)",
    'já (?:funciona|está (?:resolvido|funcionando|a funcionar)|chegou)|(?:foi|está|ficou) resolvid[oa]',
    '(?:è|ho|abbiamo|stato) risolt[oa]|(?:ora|adesso) funziona|funziona (?:ora|adesso|di nuovo)|è arrivat[oa]',
    'is (?:al )?(?:opgelost|aangekomen|geregeld)|(?:werkt|doet het) (?:weer|nu)',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** True where a text says that what it was about is done, in any of the languages that Heed has phrases for. */
export function saysSolved(text: string): boolean {
  return SOLVED.test(text);
}

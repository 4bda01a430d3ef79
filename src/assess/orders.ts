import type { Turn } from '../domain/conversation.ts';

/** What people type who speak to the machine that reads them. Not a wall: whoever wants can say it otherwise, or in another language. */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|preceding|your|all|system)\b.{0,20}\b(?:instruction|prompt|rule|guideline|direction|message)/iu,
  /\b(?:ignorier|vergiss|missacht)\w*\b.{0,40}\b(?:anweisung|vorgabe|regel|instruktion)/iu,
  /\b(?:ignora|olvida|ignore|ignorez|oublie|oubliez|esqueça|dimentica|negeer|vergeet)\w*\b.{0,40}(?:\b(?:instru[cç]|istruz|règle|consigne|reglas|regras|regole|regels)|instructies)/iu,
  /(?:zignoruj|pomiń).{0,40}(?:polece|instrukcj)|ignorera.{0,30}instruktion|talimat.{0,30}(?:yok say|görmezden|unut)/iu,
  /(?:игнорир|забуд|ігнору).{0,50}(?:инструкц|указан|інструкц)/iu,
  /指示.{0,6}無視|(?:忽略|无视|無視).{0,12}(?:指令|指示|说明)|지시.{0,8}무시|تجاهل.{0,30}التعليمات|निर्देश.{0,20}अनदेखा/u,
  /\b(?:system|developer) ?(?:prompt|message|override|note|instruction)|<\|?(?:system|im_start|im_end)|^[^\S\n]{0,40}#{0,6} ?\[?(?:system|assistant|developer)\]? ?:/imu,
  /\b(?:urgency|priority|urgenz|dringlichkeit|priorität|prioridad|urgencia|urgence|priorité|urgência|prioridade|urgenza|priorità|urgentie|prioriteit)\b.{0,25}\bP[1-4]\b|\bP[1-4]\b.{0,12}\b(?:urgency|priority)/iu,
  /\b(?:rule|set|answer|mark|classify|write|setze|antworte|stufe|pon|responde|mets|répond\p{L}{0,4}|zet|ustaw)\b.{0,20}\bP[0-4]\b/iu,
  /\b(?:risk|risiko|riesgo|risque|risco|rischio|risico)\b["']?.{0,15}(?:\bto|\bauf|\ba|\bà|\bop|=|:)\s*0(?![\d:])/iu,
  /["'](?:urgency|mood|churn|signals|risk)["']\s*:/iu,
  /\bas an? (?:ai|language model)\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|bot|language model)\b/iu,
];

/** Long texts are searched as far as the prompt shows them, roughly. Characters; ours. */
const MOST = 20_000;

/**
 * Whether anything in the conversation gives orders to the machine that reads it, as far as that can be told by its words. Agents' turns
 * count too: they paste what customers sent.
 */
export function givesOrders(turns: readonly Turn[]): boolean {
  return turns.some((turn) => speaksToMachine(turn.text));
}

function speaksToMachine(text: string): boolean {
  const plain = text
    .slice(0, MOST)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
  return ORDERS.some((order) => order.test(plain));
}

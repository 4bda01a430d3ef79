import { isRecord, type JsonRecord } from './records.ts';
import { Refusal } from './refusal.ts';
import { textOf } from './text.ts';

/**
 * What Teams refuses for its form. Sizes: about 100 KB of UTF-16 with everything in it,
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages. Written apart from the code that keeps
 * the limits.
 */
const LARGEST = 100 * 1024;
const CITATIONS = 20;
const CITATION_NAME = 80;
const CITATION_ABSTRACT = 160;
/** Cards of bots: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference. */
const NEWEST_CARD = 1.5;

/** Refuses what Teams would refuse of a message that a bot sends. Throws `Refusal`. `length` is in UTF-16 code units. */
export function refuseMalformed(activity: JsonRecord, length: number): void {
  if (length * 2 > LARGEST) throw new Refusal(413, 'MessageSizeTooBig');
  if (activity.type !== 'message') throw new Refusal(400, 'BadSyntax');
  const attachments = listOf(activity.attachments);
  if (textOf(activity).trim() === '' && attachments.length === 0)
    throw new Refusal(400, 'BadSyntax');
  for (const attachment of attachments) refuseCard(attachment);
  const entities = listOf(activity.entities);
  refuseMentions(entities, String(activity.text ?? ''));
  refuseLabels(entities.filter((one) => one.type === 'https://schema.org/Message'));
}

function refuseCard({ contentType, content }: JsonRecord): void {
  if (contentType !== 'application/vnd.microsoft.card.adaptive') return;
  const isCard = isRecord(content) && content.type === 'AdaptiveCard';
  if (!isCard || Number(content.version) > NEWEST_CARD) throw new Refusal(400, 'BadSyntax');
  const { entities } = isRecord(content.msteams) ? content.msteams : {};
  refuseMentions(listOf(entities), textOf({ attachments: [{ contentType, content }] }));
}

/** A mention's text must stand in what is shown, letter by letter. */
function refuseMentions(entities: readonly JsonRecord[], text: string): void {
  const mentions = entities.filter(({ type }) => type === 'mention');
  const isThere = (mention: JsonRecord) =>
    typeof mention.text === 'string' && text.includes(mention.text);
  if (!mentions.every(isThere)) throw new Refusal(400, 'BadSyntax');
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content. */
function refuseLabels(labels: readonly JsonRecord[]): void {
  if (labels.length > 1) throw new Refusal(400, 'BadSyntax');
  const citations = labels.flatMap(({ citation }) => listOf(citation));
  const appearances = citations.map(({ appearance }) => (isRecord(appearance) ? appearance : {}));
  const areFine = appearances.every(
    ({ name, abstract }) =>
      String(name).length <= CITATION_NAME && String(abstract).length <= CITATION_ABSTRACT,
  );
  if (citations.length > CITATIONS || !areFine) throw new Refusal(400, 'BadSyntax');
}

function listOf(value: unknown): JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

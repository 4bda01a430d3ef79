import { isRecord, type JsonRecord } from './records.ts';

/** The keys under which a card keeps what people read. */
const READ = new Set(['text', 'title', 'label', 'placeholder', 'altText', 'errorMessage']);

/** What stands there for the client alone. */
const UNSEEN = new Set(['data', 'fallback', 'msteams', 'targetInputIds', 'refresh', 'entities']);

/** All that a person reads in an activity or an Adaptive Card, one line for each piece. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(isSomething).join('\n');
  if (!isRecord(value)) return '';
  if (value.type === 'RichTextBlock') return runsOf(value.inlines);
  if (value.type === 'Fact' || isFact(value)) return `${value.title}: ${value.value}`;
  return Object.entries(value)
    .filter(([key]) => !UNSEEN.has(key))
    .map(([key, inner]) => (isReadAt(value, key) ? String(inner) : textOf(inner)))
    .filter(isSomething)
    .join('\n');
}

function isReadAt(holder: JsonRecord, key: string): boolean {
  const isWords = typeof holder[key] === 'string';
  return isWords && (READ.has(key) || (key === 'value' && holder.type === 'Input.Text'));
}

function isFact(value: JsonRecord): boolean {
  return typeof value.title === 'string' && typeof value.value === 'string' && !('type' in value);
}

function runsOf(inlines: unknown): string {
  const runs = Array.isArray(inlines) ? inlines : [];
  return runs.map((run) => (isRecord(run) ? String(run.text ?? '') : String(run))).join('');
}

function isSomething(text: string): boolean {
  return text !== '';
}

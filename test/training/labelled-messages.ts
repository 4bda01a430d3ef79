import { inputsOf } from '../../src/assess/local/inputs.ts';
import { type LabelledMessage, loadMessages } from '../../training/corpus.ts';
import type { Item } from '../../training/items.ts';

const [template] = loadMessages();

/** A message of the corpus, changed. */
export function messageWith(changes: Partial<LabelledMessage>): LabelledMessage {
  if (template === undefined) throw new Error('The corpus is empty.');
  return { ...template, ...changes };
}

/** A message as the heads see it: one telling of an issue of a shop, in English, of which they can read nothing. */
export function itemWith(label: Partial<LabelledMessage>, changes: Partial<Item> = {}): Item {
  return {
    ...{ id: 'shop-001-a', group: 'shop-001', language: 'en', source: 'shop', risk: undefined },
    inputs: inputsOf('', 'en', undefined),
    label: messageWith(label),
    ...changes,
  };
}

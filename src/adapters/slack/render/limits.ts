/**
 * What Slack takes, from its Block Kit reference (docs.slack.dev/reference/block-kit) and `spec/limits.json` of
 * nicklambourne/slackblocks (MIT). Characters are counted as Slack gets them: escaped.
 */
export const LIMITS = {
  /** Blocks of a message, and of a modal or a home page. */
  messageBlocks: 50,
  viewBlocks: 100,
  /**
   * Characters of a message's blocks together. Slack documents none and refuses (`msg_blocks_too_long`) near 13,200
   * (slackapi/bolt-js#2509, metabase#79908). Counted as JSON, which is more than any way of counting text.
   */
  messageCharacters: 12_000,
  /** `chat.update` refuses more than about 4,000 (`msg_too_long`, seratch/ChatGPT-in-Slack#102). Ours: well below. */
  fallback: 3_000,
  text: 3_000,
  header: 150,
  contextElements: 10,
  actions: 25,
  buttonText: 75,
  buttonValue: 2_000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  radioButtons: 10,
  overflow: 5,
  inputText: 3_000,
  label: 2_000,
  title: 24,
  privateMetadata: 3_000,
} as const;

/** What a character can become on its way: escaped for mrkdwn, or in JSON. */
const LONGER: Readonly<Record<string, number>> = {
  '&': 5,
  '<': 4,
  '>': 4,
  '"': 2,
  '\\': 2,
  '\n': 2,
};

/** How long a text is at most by the time Slack counts it. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) weight += LONGER[character] ?? character.length;
  return weight;
}

/** The text if its weight is within `most`, else its beginning and `note`, together within it. Never inside a character. */
export function cut(text: string, most: number, note = '…'): string {
  if (text.length <= most && weightOf(text) <= most) return text;
  let room = most - weightOf(note);
  let end = 0;
  for (const character of text) {
    room -= LONGER[character] ?? character.length;
    if (room < 0) break;
    end += character.length;
  }
  return text.slice(0, end).trimEnd() + note;
}

/** Pieces of at most so much weight each, which make up the whole text. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const piece = cutOff(rest, most);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}

function cutOff(text: string, most: number): string {
  let room = most;
  let end = 0;
  for (const character of text) {
    room -= LONGER[character] ?? character.length;
    if (room < 0 && end > 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

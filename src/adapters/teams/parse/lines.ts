/** Text that grows line by line. */
export interface Lines {
  /** Goes on with the line; blanks count once, unless `isVerbatim`. */
  write(text: string, isVerbatim?: boolean): void;
  /** What is written next begins a line. */
  breakLine(): void;
  /** Ends the line, also an empty one. */
  endLine(): void;
  /** The end of a paragraph; one that holds nothing but a hard blank is an empty line. */
  endBlock(): void;
  /** Parts what is written next from what stands on the line already. */
  part(sign: string): void;
  /** Stands before what is written next, at the beginning of its line. */
  lead(marker: string): void;
  /** One quote deeper, or back by one. */
  quote(step: 1 | -1): void;
  text(): string;
}

/** Whoever quotes a quote of a quote is read without the rest of the signs. */
const DEEPEST_QUOTE = 3;

export function createLines(): Lines {
  const ended: string[] = [];
  let line = '';
  let isFresh = true;
  let isBlank = false;
  let endsInBlank = false;
  let marker = '';
  let quotes = 0;

  function endLine(): void {
    ended.push(line.trimEnd());
    line = '';
    isFresh = true;
    isBlank = false;
  }

  function begin(text: string): void {
    line = '> '.repeat(Math.min(quotes, DEEPEST_QUOTE)) + marker + text;
    marker = '';
    isFresh = false;
    endsInBlank = text.endsWith(' ');
  }

  function add(text: string): void {
    line += text;
    endsInBlank = text.endsWith(' ');
  }

  function goOn(text: string): void {
    if (text.trim() === '') {
      isBlank ||= text.includes('\u00a0');
      if (!isFresh && !endsInBlank) add(' ');
      return;
    }
    const words = text.replace(/\s+/g, ' ');
    if (isFresh) begin(words.trimStart());
    else add(endsInBlank ? words.trimStart() : words);
  }

  function copy(text: string): void {
    for (const [index, part] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) endLine();
      if (part === '') continue;
      if (isFresh) begin(part);
      else add(part);
    }
  }

  function breakLine(): void {
    if (!isFresh) endLine();
  }

  return {
    write: (text, isVerbatim = false) => (isVerbatim ? copy(text) : goOn(text)),
    breakLine,
    endLine,
    endBlock() {
      if (isFresh && isBlank) endLine();
      else breakLine();
    },
    part(sign) {
      if (!isFresh) add(endsInBlank ? sign.trimStart() : sign);
    },
    lead(next) {
      marker = next;
    },
    quote(step) {
      quotes += step;
    },
    text() {
      const all = [...ended, line].join('\n').replaceAll('\u00a0', ' ').trimEnd();
      return all.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '');
    },
  };
}

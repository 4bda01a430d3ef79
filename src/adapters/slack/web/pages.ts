/** What all of Slack's lists have in common: the name of the page that follows, empty or left out on the last. */
interface Page {
  readonly response_metadata?: { readonly next_cursor?: string | undefined } | undefined;
}

/** Where a page begins, to be spread into the arguments of the call; nothing for the first. */
export type PageStart = { readonly cursor?: string };

/** Page after page, until there is none, or `most` were read. Rejects as `read` does. */
export async function* pagesOf<Read extends Page>(
  most: number,
  read: (start: PageStart) => Promise<Read>,
): AsyncGenerator<Read> {
  let start: PageStart = {};
  for (let count = 0; count < most; count += 1) {
    const page = await read(start);
    yield page;
    const cursor = page.response_metadata?.next_cursor;
    if (!cursor) return;
    start = { cursor };
  }
}

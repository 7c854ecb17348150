/** Nobody will answer any more what was asked before the page went into the back/forward cache. */
export class PutAwayError extends Error {
  override name = "PutAwayError";
}

/**
 * The answer to a message; a `PutAwayError` where the page came out of the back/forward cache before there was one. Firefox never answers what was under way when it put a page there,
 * and who waits for it would wait for as long as the page lives.
 */
export function unlessPutAway<T>(view: Window, answer: Promise<T>): Promise<T> {
  const answered = new AbortController();
  const back = new Promise<never>((_, reject) => {
    const onShow = (event: PageTransitionEvent): void => {
      if (event.isTrusted && event.persisted) reject(new PutAwayError("The page was put away before it had an answer"));
    };
    view.addEventListener("pageshow", onShow, { signal: answered.signal });
  });
  return Promise.race([answer, back]).finally(() => answered.abort());
}

/** Every script that this extension puts into a page shares one global object, which the page can't see. */
const shared = globalThis as { catchlineReads?: () => boolean };

/** Whether a reader is at work in this page; one from before an update is not. */
export function isReading(): boolean {
  try {
    return shared.catchlineReads?.() ?? false;
  } catch {
    return false;
  }
}

/** Says that a reader is at work in this page for as long as `isAtWork` answers true. */
export function markReading(isAtWork: () => boolean): void {
  shared.catchlineReads = isAtWork;
}

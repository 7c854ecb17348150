import { useState } from "preact/hooks";
import { sayFailure } from "./say-failure.ts";
import { useWords } from "./words-context.tsx";

export interface Attempts {
  /** Why what the reader did last failed, in their words; null when it did not. */
  readonly failure: string | null;
  /**
   * Waits for what was begun, and shows why it failed, or no longer why one before it did. It is begun by who calls, within the click: only then do browsers ask
   * for a permission or open their side panel.
   */
  readonly attempt: (begun: Promise<void>) => void;
}

/** What the reader does on a page, and how it fails. */
export function useAttempts(): Attempts {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = (begun: Promise<void>): void => {
    begun.then(
      () => setFailure(null),
      (error: unknown) => setFailure(sayFailure(error, words)),
    );
  };
  return { failure, attempt };
}

import { useEffect, useRef, useState } from "preact/hooks";

/**
 * What a field shows: what the reader has just chosen, until it is stored; else `stored`. Without it, a field that is drawn anew while its choice is being written jumps
 * back for that long. `write` answers whether the choice was stored; where it was not, what is stored stands again.
 */
export function useShownChoice<T>(stored: T, write: (choice: T) => Promise<boolean>): readonly [shown: T, choose: (choice: T) => void] {
  const [asked, setAsked] = useState<{ readonly choice: T } | null>(null);
  const writing = useRef(0);
  const latest = useRef(stored);
  latest.current = stored;
  useEffect(() => {
    if (writing.current === 0) setAsked(null);
  }, [stored]);
  const choose = async (choice: T): Promise<void> => {
    setAsked({ choice });
    writing.current++;
    const written = await write(choice);
    writing.current--;
    const hasCome = latest.current !== stored;
    if (writing.current === 0 && (!written || hasCome)) setAsked(null);
  };
  return [asked === null ? stored : asked.choice, (choice) => void choose(choice)];
}

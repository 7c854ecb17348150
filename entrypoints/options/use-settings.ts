import { useEffect, useRef, useState } from "preact/hooks";
import { readSettings, type Settings, watchSettings, writeSettings } from "../../lib/settings.ts";

/**
 * The settings as they are now, wherever they were changed, and what changes them; null until they are read. A choice shows at once, on top of whatever was chosen
 * while an earlier one was still being written; once nothing is being written, what is stored stands, also where a write was refused.
 */
export function useSettings(): [Settings | null, (changed: Partial<Settings>) => Promise<void>] {
  const [settings, setSettings] = useState<Settings | null>(null);
  const writing = useRef(0);
  useEffect(() => {
    const lifetime = new AbortController();
    void watchSettings((stored) => {
      if (writing.current === 0) setSettings(stored);
    }, lifetime.signal);
    return () => lifetime.abort();
  }, []);
  const change = async (changed: Partial<Settings>): Promise<void> => {
    setSettings((chosen) => chosen && { ...chosen, ...changed });
    writing.current++;
    try {
      await writeSettings(changed);
    } finally {
      writing.current--;
      const stored = await readSettings();
      if (writing.current === 0) setSettings(stored);
    }
  };
  return [settings, change];
}

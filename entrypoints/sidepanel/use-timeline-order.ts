import { useEffect, useState } from "preact/hooks";
import { browser } from "../../lib/browser.ts";
import { readSettings, type Settings, writeSettings } from "../../lib/settings.ts";

type TimelineOrder = Settings["timelineOrder"];

/** Which way the timeline runs, and what turns it: at once here, and then in every panel, on every machine that the reader's settings reach. Null until it is known. */
export function useTimelineOrder(): { readonly order: TimelineOrder | null; readonly turn: (order: TimelineOrder) => void } {
  const [order, setOrder] = useState<TimelineOrder | null>(null);
  useEffect(() => {
    // Where settings can't be read, the timeline is there all the same.
    const read = (): Promise<void> =>
      readSettings().then(
        ({ timelineOrder }) => setOrder(timelineOrder),
        () => setOrder((known) => known ?? "oldestFirst"),
      );
    const onChanged = (changes: object, area: string): void => {
      if (area === "sync" && "timelineOrder" in changes) void read();
    };
    browser.storage.onChanged.addListener(onChanged);
    void read();
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return {
    order,
    turn(next) {
      setOrder(next);
      void writeSettings({ timelineOrder: next });
    },
  };
}

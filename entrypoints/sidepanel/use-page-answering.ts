import { useEffect, useState } from "preact/hooks";
import { useWatch } from "../../components/use-watch.ts";
import { send } from "../../lib/messages.ts";
import { readTab } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";

/**
 * Whether a reader answers in the page that the panel stands beside: true until it is known, and where there is no such page. Asked anew with each page load that
 * is reported, and whenever `doubts` changes.
 */
export function usePageAnswering(store: Store, tabId: number | null, doubts: number): boolean {
  const [answering, setAnswering] = useState(true);
  const view = useWatch(async () => (tabId === null ? null : await readTab(store, tabId)), `${tabId}`);
  const pageId = view.state === "ready" ? (view.value?.pageId ?? null) : null;
  useEffect(() => {
    let isOver = false;
    if (tabId === null || pageId === null) {
      setAnswering(true);
      return;
    }
    const hear = (answers: boolean): void => {
      if (!isOver) setAnswering(answers);
    };
    // A background that is just being replaced answers nothing.
    send("isPageAnswering", { tabId }).then(hear, () => hear(false));
    return () => {
      isOver = true;
    };
  }, [tabId, pageId, doubts]);
  return answering;
}

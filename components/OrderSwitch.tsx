import type { TimelineOrder } from "../lib/reading/timeline-rows.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly order: TimelineOrder;
  readonly onOrder: (order: TimelineOrder) => void;
}

/** Turns the timeline round: whether the newest post stands at its top. */
export function OrderSwitch({ order, onOrder }: Props) {
  const words = useWords();
  const isNewestFirst = order === "newestFirst";
  return (
    <button type="button" class="order" aria-pressed={isNewestFirst} onClick={() => onOrder(isNewestFirst ? "oldestFirst" : "newestFirst")}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path
          d={
            isNewestFirst
              ? "M3.5 10.5v-9m0 0L1 4m2.5-2.5L6 4M8 2.5h3M8 6h2.2M8 9.5h1.4"
              : "M3.5 1.5v9m0 0L1 8m2.5 2.5L6 8M8 2.5h1.4M8 6h2.2M8 9.5h3"
          }
          fill="none"
          stroke="currentColor"
          stroke-width="1.4"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {words.say("newestFirst")}
    </button>
  );
}

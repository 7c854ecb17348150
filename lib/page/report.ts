import type { RawSnapshot } from "../model.ts";
import type { Reason, Recorded } from "./outside.ts";
import type { PageReading } from "./read.ts";
import type { Schedule } from "./schedule.ts";

/** When a page from which something seems to be gone is read again. */
const CONFIRM_AFTER = 4000;
/** A page that still seems to miss something then is only coming and going. */
const MOST_CONFIRMED = 3;
const RETRY_AFTER = 5000;
const LONGEST_RETRY = 120_000;
/** The reader's own doing must not be lost behind a mere change. */
const WEIGHT: Readonly<Record<Reason, number>> = { opened: 3, returned: 2, confirmed: 1, changed: 0 };

export interface ReportOptions {
  /** Null where nothing can be read just now. */
  read(reason: Reason): Promise<PageReading | null>;
  /** A text that is the same for two snapshots exactly when they tell the reader the same; null when it is no longer asked for. */
  sign(snapshot: RawSnapshot): Promise<string | null>;
  send(reason: Reason, snapshot: RawSnapshot): Promise<Recorded | undefined>;
  /** A reading was recorded: its posts have these ids and states. */
  onRecorded(reading: PageReading, recorded: Recorded): void;
  /** The page tells the same as before, but the elements may be others. */
  onSame(reading: PageReading): void;
  readonly schedule: Schedule;
}

export interface Report {
  /**
   * Reads the page and reports it if it tells anything new, or for any reason but `changed` in any case. Answers whether it told anything new. What is asked for
   * during a reading is one more reading after it.
   */
  report(reason: Reason): Promise<boolean>;
}

/**
 * Reports readings one at a time, the newest last. What was not answered is owed: it is read and sent again at the next change, or after a while that
 * doubles from 5 seconds to 2 minutes. Where the answer asks to confirm, the page is read again four seconds later, three times in a row at most.
 */
export function createReport({ read, sign, send, onRecorded, onSame, schedule }: ReportOptions, signal: AbortSignal): Report {
  let sent: string | null = null;
  let underWay: Promise<boolean> | null = null;
  let next: { reason: Reason; readonly isNews: Promise<boolean> } | null = null;
  let owed: Reason | null = null;
  let isSending = false;
  let failures = 0;
  let confirmed = 0;
  let cancelRetry = (): void => undefined;
  let cancelConfirm = (): void => undefined;
  signal.addEventListener("abort", () => {
    cancelRetry();
    cancelConfirm();
  });

  const owe = (reason: Reason): void => {
    if (owed === null || WEIGHT[reason] > WEIGHT[owed]) owed = reason;
  };
  const report = (reason: Reason): Promise<boolean> => {
    if (!underWay) return start(reason);
    if (!next) {
      const startNext = (): Promise<boolean> => {
        const due = next?.reason ?? reason;
        next = null;
        return start(due);
      };
      const isNews = underWay.then(startNext, startNext);
      next = { reason, isNews };
    } else if (WEIGHT[reason] > WEIGHT[next.reason]) next.reason = reason;
    return next.isNews;
  };
  const start = (reason: Reason): Promise<boolean> => {
    underWay = readOnce(reason).finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const readOnce = async (reason: Reason): Promise<boolean> => {
    if (signal.aborted) return false;
    const reading = await read(reason);
    if (signal.aborted) return false;
    if (!reading) {
      // Amid a re-rendering, perhaps. The next change reads again.
      if (reason !== "changed") owe(reason);
      return false;
    }
    const before = sent;
    const signing = sign(reading.snapshot);
    // What is sent in any case is signed while it is on its way.
    const isDue = reason !== "changed" || owed !== null;
    if (isDue) sendNow(reason, reading, signing);
    const signature = await signing;
    if (signal.aborted || signature === null) return false;
    const isNews = signature !== before;
    if (isDue) return isNews;
    if (isNews || owed !== null) sendNow(reason, reading, signing);
    else if (!isSending) onSame(reading);
    return isNews;
  };
  const sendNow = (reason: Reason, reading: PageReading, signing: Promise<string | null>): void => {
    owe(reason);
    if (!isSending) void sendOwed(reading, signing);
  };
  const sendOwed = async (reading: PageReading, signing: Promise<string | null>): Promise<void> => {
    const reason = owed ?? "changed";
    owed = null;
    isSending = true;
    cancelRetry();
    try {
      const recorded = await send(reason, reading.snapshot);
      // A background that died while it worked leaves no answer, which is no rejection.
      if (recorded?.posts?.length !== reading.snapshot.posts.length) throw new Error("The reading was not answered");
      const signature = await signing;
      if (signal.aborted) return;
      sent = signature;
      failures = 0;
      onRecorded(reading, recorded);
      confirmed = reason === "confirmed" ? confirmed + 1 : 0;
      if (recorded.confirm && confirmed < MOST_CONFIRMED) {
        cancelConfirm();
        cancelConfirm = schedule.after(CONFIRM_AFTER, () => void report("confirmed"));
      }
    } catch {
      owe(reason);
      if (!signal.aborted) cancelRetry = schedule.after(Math.min(RETRY_AFTER * 2 ** failures, LONGEST_RETRY), () => void report("changed"));
      failures++;
      return;
    } finally {
      isSending = false;
    }
    // What came up while this one was under way.
    if (owed !== null) void report("changed");
  };
  return { report };
}

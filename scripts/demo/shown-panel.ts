import type { View } from "../browsers/browser.ts";

/** A post as the panel's timeline shows it. */
export interface ShownPost {
  readonly id: string;
  /** What `data-status` says. */
  readonly status: string;
  /** Whether it is marked as arrived while the page was open. */
  readonly pending: boolean;
  /** Whether it is marked as the post in view in the page. */
  readonly current: boolean;
  /** Heading of the day it stands under. */
  readonly day: string;
  /** The instant of its time, as the panel states it for machines. */
  readonly publishedAt: string | null;
  /** All its words. */
  readonly text: string;
}

/** What the panel shows, read from its accessible structure. */
export interface ShownPanel {
  /** The sentence of its status line. */
  readonly status: string;
  /** The timeline from the top. */
  readonly posts: readonly ShownPost[];
  /** What its buttons are called, in order; those of the posts excepted. */
  readonly buttons: readonly string[];
}

/** Reads the panel as it stands; waits for nothing. */
export function readShownPanel(panel: View): Promise<ShownPanel> {
  return panel.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: what the reader sees is wanted, without what is hidden.
    const words = (element: Element | null): string => (element as HTMLElement | null)?.innerText.trim() ?? "";
    const posts: ShownPost[] = [];
    let day = "";
    for (const row of document.querySelectorAll<HTMLElement>("[aria-label='Timeline'] > *")) {
      if (row.dataset.postId === undefined) day = words(row);
      else {
        posts.push({
          id: row.dataset.postId,
          status: row.dataset.status ?? "",
          pending: row.dataset.pending !== undefined,
          current: row.getAttribute("aria-current") === "true",
          day,
          publishedAt: row.querySelector("time")?.getAttribute("datetime") ?? null,
          text: words(row),
        });
      }
    }
    const buttons = [...document.querySelectorAll<HTMLElement>("button:not([data-post-id] button)")];
    return {
      status: words(document.querySelector("[role=status]")),
      posts,
      buttons: buttons.map((button) => button.getAttribute("aria-label") ?? words(button)),
    };
  });
}

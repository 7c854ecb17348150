import type { PostId } from "../../lib/model.ts";

/** The one tab there is in a sample's store. */
export const SAMPLE_TAB = 0;

/** What the panel beside the sample asks of the sample's page: what elsewhere goes through the background. */
export type PanelWish =
  | { readonly wish: "jump"; readonly postId: PostId }
  | { readonly wish: "goBack" }
  | { readonly wish: "showPanel"; readonly open: boolean }
  | { readonly wish: "drawMarks" };

/** Asks it of the page of that sample. Only pages of the extension hear it. */
export function wish(sample: string, wanted: PanelWish): void {
  const line = new BroadcastChannel(sample);
  line.postMessage(wanted);
  line.close();
}

/** Hears what is asked of the page of that sample, until `signal` is aborted. */
export function hearWishes(sample: string, onWish: (wanted: PanelWish) => void, signal: AbortSignal): void {
  const line = new BroadcastChannel(sample);
  line.addEventListener("message", ({ data: wanted }: MessageEvent<PanelWish>) => onWish(wanted));
  signal.addEventListener("abort", () => line.close());
}

import type { View } from "../browsers/browser.ts";
import type { Scene } from "./scene.ts";

/**
 * Where the document stands, and so how wide it can be: the panel in a tab of its own, the popup, another page of the extension, the sample with its panel docked
 * in it, the panel beside the live blog, or the browser's own side panel.
 */
export type Home = "panel" | "popup" | "page" | "sample" | "beside" | "side";

/** One state the extension can be seen in. */
export interface State {
  readonly name: string;
  readonly home: Home;
  /** Brings it about and answers with the document to look at: a tab, but for the popup. */
  show(scene: Scene): Promise<View>;
  /** Takes back what was stored for it. */
  leave?(scene: Scene): Promise<unknown>;
  /** Brings it about again after the document was laid out anew: what hangs from a button closes then. */
  again?(view: View): Promise<void>;
  /** Whether it is gone for good once the document is laid out anew, and has to be shown again for whatever is asked of it then. */
  readonly passes?: true;
}

/** States that have something in common, in the order in which they can be brought about. */
export interface Chapter {
  readonly name: string;
  /** What happens before the first of them. */
  begin(scene: Scene): Promise<unknown>;
  readonly states: readonly State[];
}

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { applyAppearance, readMirror } from "../lib/appearance.ts";

/** Stands in the head of every page of the extension, before anything is painted: the page starts with the looks it had last. */
export default defineUnlistedScript(() => {
  const appearance = readMirror(() => localStorage);
  if (appearance !== null) applyAppearance(document.documentElement, appearance);
});

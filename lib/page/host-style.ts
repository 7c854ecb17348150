import { dockStyle } from "./dock-style.ts";
import type { Looks } from "./outside.ts";

/** What draws before the background has said how. */
export const FIRST_LOOKS: Looks = { theme: "auto", newColor: "#0f6b3c", editedColor: "#8a4b00" };

/** The media in which the dock is dark. */
const DARK = { auto: "(prefers-color-scheme: dark)", light: "not all", dark: "all" } as const;

/**
 * Everything drawn in the page, as the reader wants it to look. `:host` rules that are important win over the page's own rules for the host, whatever those say (CSS Cascading 4, 6.1: in
 * important rules the inner tree wins). Nothing here loads anything. No text and no `content`: `window.find()` sees into closed shadow roots.
 */
export const hostStyle = ({ theme, newColor, editedColor }: Looks): string => `
:host { all: initial !important; display: block !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; }
[hidden] { display: none !important; }
.layer { position: absolute; top: 0; left: 0; width: 0; height: 0; contain: layout style; direction: ltr; }
.slot { position: absolute; top: 0; left: 0; width: 12px; box-sizing: border-box; contain: strict; }
.slot::before, .slot::after { position: absolute; left: 4px; box-sizing: border-box; }
.new::before { content: ""; top: 6px; bottom: 6px; width: 4px; border-radius: 2px; background: ${newColor}; box-shadow: 0 0 0 1px #fffc; }
.new::after { content: ""; top: 1px; left: 1px; width: 10px; height: 10px; border-radius: 50%; background: ${newColor}; box-shadow: 0 0 0 1px #fffc; }
.edited::before { content: ""; top: 12px; bottom: 6px; width: 4px; background: repeating-linear-gradient(${editedColor} 0 7px, #fffc 7px 11px); box-shadow: 0 0 0 1px #fffc; }
.edited::after { content: ""; top: 2px; left: 2px; width: 8px; height: 8px; border: 2px solid ${editedColor}; background: #fff; transform: rotate(45deg); box-shadow: 0 0 0 1px #fffc; }
.ring { position: absolute; top: 0; left: 0; box-sizing: border-box; border: 3px solid #0b5c7a; border-radius: 6px; box-shadow: 0 0 0 2px #fffc, inset 0 0 0 1px #fffc; opacity: 0; }
.ring.shown { opacity: 1; }
${dockStyle(DARK[theme])}
@media (prefers-reduced-motion: no-preference) { .ring { transition: opacity .25s; } }
@media (forced-colors: active) {
  .slot, .ring { forced-color-adjust: none; }
  .new::before, .new::after { background: Highlight; box-shadow: 0 0 0 1px Canvas; }
  .edited::before { background: repeating-linear-gradient(LinkText 0 7px, Canvas 7px 11px); }
  .edited::after { border-color: LinkText; background: Canvas; }
  .ring { border-color: Highlight; }
}
@media print { :host { display: none !important; } }
`;

/** The design system's values (`components/tokens.css`), which no style sheet of the extension's can bring into a page. */
const LIGHT = "--paper: #fbfaf7; --ink: #595750; --rule: #dcd8ce; --accent: #0b5c7a; --shade: #0003; color-scheme: light;";
const DARK = "--paper: #191a1b; --ink: #a9a79e; --rule: #37393b; --accent: #7cc4e0; --shade: #0009; color-scheme: dark;";

/**
 * How the dock, its edge and its rail are drawn. `dark`: the media in which they are dark. Sides are those of the screen: which one the dock stands on was chosen
 * with the direction of the page in mind. The frame is always for both schemes: the panel knows by itself which one the reader chose, and Chromium takes what a frame
 * is for as what its page prefers, without drawing it anew when that changes. The grip's handle and the rail are 24 pixels wide, as a target has to be.
 */
export const dockStyle = (dark: string): string => `
.dock, .rail { ${LIGHT} }
@media ${dark} { .dock, .rail { ${DARK} } }
.sounding { position: fixed; inset: 0; visibility: hidden; }
.dock { position: fixed; top: 0; bottom: 0; display: flex; box-sizing: border-box; pointer-events: auto; background: var(--paper); }
.dock.right { right: 0; border-left: 1px solid var(--rule); }
.dock.left { left: 0; border-right: 1px solid var(--rule); }
.dock.over { box-shadow: 0 0 18px var(--shade); }
iframe { flex: 1; min-width: 0; height: 100%; border: 0; background: var(--paper); color-scheme: light dark; }
.grip { position: absolute; top: 0; bottom: 0; z-index: 1; width: 8px; cursor: col-resize; touch-action: none; outline: none; }
.right > .grip { left: -5px; }
.left > .grip { right: -5px; }
.grip::before { content: ""; position: absolute; top: 0; bottom: 0; left: 3px; width: 3px; }
.grip::after { content: ""; position: absolute; top: 50%; left: -8px; box-sizing: border-box; width: 24px; height: 48px; margin-top: -24px; border: solid #0000; border-width: 8px 10px; border-radius: 12px; background: var(--ink); background-clip: padding-box; }
.over > .grip::after { top: 25%; }
.grip:hover::before, .grip:focus-visible::before, .grip.dragged::before { background: var(--accent); }
.grip:hover::after, .grip:focus-visible::after, .grip.dragged::after { background-color: var(--accent); }
.grip:focus-visible::after { outline: 2px solid var(--accent); outline-offset: -4px; }
.dragged + iframe { pointer-events: none; }
.rail { position: fixed; top: 50%; z-index: 1; width: 24px; height: 72px; margin: -36px 0 0; padding: 0; border: 1px solid var(--rule); background: var(--paper); color: var(--ink); cursor: pointer; pointer-events: auto; box-shadow: 0 0 8px var(--shade); }
.rail.right { right: var(--beside); border-right: 0; border-radius: 8px 0 0 8px; }
.rail.left { left: var(--beside); border-left: 0; border-radius: 0 8px 8px 0; }
.rail:hover { color: var(--accent); border-color: var(--accent); }
.rail::before { content: ""; position: absolute; top: 50%; left: 50%; width: 8px; height: 8px; box-sizing: border-box; border: solid currentColor; border-width: 0 0 2px 2px; margin: -4px 0 0 -2px; transform: rotate(45deg); }
.rail.left[aria-expanded="false"]::before, .rail.right[aria-expanded="true"]::before { margin-left: -6px; transform: rotate(-135deg); }
.rail:focus-visible { outline: 2px solid var(--accent); outline-offset: -4px; }
@media (forced-colors: active) {
  .dock, .rail { --paper: Canvas; --ink: ButtonText; --rule: CanvasText; --accent: Highlight; }
  .rail { background: ButtonFace; border-color: ButtonBorder; }
  .grip::after, .grip:hover::before, .grip:focus-visible::before, .grip.dragged::before { forced-color-adjust: none; }
}
`;

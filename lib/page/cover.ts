/** Where to probe, as parts of the width of the text. */
const PROBES = [0.1, 0.5, 0.9];
/** Layers stacked under one another (a bar, and a second bar below it) that are followed. */
const MOST_LAYERS = 4;
/** What covers more than this part of the screen is no header but a dialog, and is not scrolled clear of. */
const MOST_COVER = 0.5;

/**
 * How many pixels from the top of the viewport sticky or fixed elements cover over the text between `left` and `right`. What holds `post` itself (the shell
 * of an app) covers nothing. Asks for layout.
 */
export function measureCover(document: Document, left: number, right: number, post: Element): number {
  const view = document.defaultView;
  if (!view) return 0;
  const most = view.innerHeight * MOST_COVER;
  let cover = 0;
  for (const probe of PROBES) {
    const x = left + (right - left) * probe;
    let y = 0;
    for (let layer = 0; layer < MOST_LAYERS; layer++) {
      const bottom = coveredTo(document, view, x, y + 1, post);
      if (bottom <= y || bottom > most) break;
      y = bottom;
    }
    cover = Math.max(cover, y);
  }
  return cover;
}

function coveredTo(document: Document, view: Window, x: number, y: number, post: Element): number {
  let bottom = 0;
  for (const element of document.elementsFromPoint(x, y)) {
    if (element.contains(post) || post.contains(element)) continue;
    const { position } = view.getComputedStyle(element);
    if (position === "fixed" || position === "sticky") bottom = Math.max(bottom, element.getBoundingClientRect().bottom);
  }
  return bottom;
}

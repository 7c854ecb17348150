/** No post is made of more siblings than this. */
const LONGEST_RUN = 200;

/** An element and what follows it up to `next`, as whole elements; without a next, up to the end of its parent. */
export function runFrom(element: Element, next: Element | null): Element[] {
  const run = [element];
  let node: Element | null = element;
  while (node && run.length < LONGEST_RUN) {
    let after: Element | null = node.nextElementSibling;
    if (!after && next) {
      for (let up: Element | null = node.parentElement; up && !after && !up.contains(next); up = up.parentElement)
        after = up.nextElementSibling;
    }
    while (after && next && after !== next && after.contains(next)) after = after.firstElementChild;
    if (!after || after === next) break;
    run.push(after);
    node = after;
  }
  return run;
}

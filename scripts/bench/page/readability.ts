/** Mozilla Readability, as the bench runs it in a page. Each function answers with the milliseconds it took. */
import { isProbablyReaderable, Readability } from "@mozilla/readability";

/** The check that Firefox makes on every page. */
export function check(): number {
  const start = performance.now();
  isProbablyReaderable(document);
  return performance.now() - start;
}

/** The article of the page. It takes the document it is given apart, so it is given a copy, made before the clock starts. */
export function parse(): number {
  const copy = document.cloneNode(true) as Document;
  const start = performance.now();
  new Readability(copy).parse();
  return performance.now() - start;
}

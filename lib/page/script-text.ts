import type { Scope } from "./around.ts";

/** What a script of JSON-LD holds. */
export interface ScriptText {
  /** All of it, or its beginning where it is too long to be read. */
  readonly text: string;
  /** In UTF-16 units. */
  readonly length: number;
  readonly isWhole: boolean;
}

/** The longest block of a real live blog known to us has some 2 million characters. */
const LONGEST = 16_000_000;
/** A block says in its beginning what it is. */
const BEGINNING = 100_000;

export const JSON_LD = 'script[type*="ld+json" i]';

/** Whether some JSON-LD names a live blog, as XPath: so the browser finds out without an element handed to a script. */
export const DECLARED = naming('contains(.,"LiveBlogPosting") or contains(.,"liveBlogUpdate")');
/** Whether some names anything that could be an update of one. */
export const UPDATED = naming('contains(.,"BlogPosting")');

function naming(words: string): string {
  return `boolean(//script[contains(translate(@type,"LDJSON","ldjson"),"ld+json")]/text()[${words}])`;
}

/** What such an expression says of a page. */
export function isSaid(document: Document, naming: string): boolean {
  return document.evaluate(naming, document, null, 3, null).booleanValue;
}

/** The JSON-LD blocks of a page, in order. One of a hundred megabytes is not put together to find out how long it is. */
export function scriptTexts(scope: Scope): ScriptText[] {
  return Array.from(scope.querySelectorAll(JSON_LD), readScript);
}

function readScript(script: Element): ScriptText {
  let length = 0;
  for (let node = script.firstChild; node; node = node.nextSibling) length += node.nodeType === 3 ? (node as Text).length : 0;
  if (length <= LONGEST) return { text: script.textContent ?? "", length, isWhole: true };
  const first = Array.from(script.childNodes).find((node): node is Text => node.nodeType === 3);
  return { text: first?.substringData(0, BEGINNING) ?? "", length, isWhole: false };
}

import type { DOMWindow } from "jsdom";

/** How much was asked of a page since counting began. */
export interface Work {
  count(): number;
}

/** What costs as much as there is in it: counted by the length of what it gives. */
const BY_LENGTH = ["textContent", "innerHTML", "outerHTML", "nodeValue", "data", "getAttribute"];

/**
 * Counts what scripts ask of the nodes of a page: one for each property read and each method called, and one more for every 16 characters of a text or every element of a
 * list that comes of it. A measure that is the same on a fast machine and a slow one.
 */
export function countWork(window: DOMWindow): Work {
  let count = 0;
  const weigh = (name: string, answer: unknown): void => {
    count++;
    if (typeof answer === "string" && BY_LENGTH.includes(name)) count += answer.length / 16;
    if (name === "querySelectorAll" || name === "getElementsByTagName") count += (answer as { length: number }).length;
  };
  for (const { prototype } of [window.Node, window.Element, window.HTMLElement, window.Document, window.CharacterData, window.TreeWalker]) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === "constructor" || property.configurable === false) continue;
      const { get, value } = property as { get?: () => unknown; value?: unknown };
      if (get) {
        Object.defineProperty(prototype, name, {
          ...property,
          get(this: unknown) {
            const answer = get.call(this);
            weigh(name, answer);
            return answer;
          },
        });
      } else if (typeof value === "function") {
        Object.defineProperty(prototype, name, {
          ...property,
          value(this: unknown, ...args: unknown[]) {
            const answer: unknown = value.apply(this, args);
            weigh(name, answer);
            return answer;
          },
        });
      }
    }
  }
  return { count: () => Math.round(count) };
}

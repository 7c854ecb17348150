import type { Steps } from "../slices.ts";
import { flat, startOfText } from "./text.ts";

const DAY =
  /^(?:\p{L}{2,16}\.?,?\s+){0,2}(?:\d{1,2}(?:[.,]|st|nd|rd|th|er|º|ª)?\s+(?:de |di |d['’])?\p{L}{3,14}\.?(?:,?\s+(?:de |del )?\d{4})?|\p{L}{3,14}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)?|\d{4}[./年-]\d{1,2}[./月-]\d{1,2}日?|\d{1,2}月\d{1,2}日)(?:\s*\(\p{L}+\))?$/u;

const DAY_WORD =
  /^(?:today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|i ?dag|i ?g[åa]r|dzisiaj|dziś|wczoraj|dnes|včera|ma|tegnap|tänään|eilen|bugün|dün|сегодня|вчера|сьогодні|вчора|σήμερα|χθες|اليوم|أمس|היום|אתמול|आज|कल|今日|昨日|今天|昨天|오늘|어제)$/iu;

/** Whether a short text names a day: "Dienstag, 27. August 2024", "March 21", "5 de marzo de 2024". Says nothing of whether it is a real one. */
export function isDayText(text: string): boolean {
  return text.length < 48 && (/\d/.test(text) ? DAY.test(text) : DAY_WORD.test(text));
}

/** For each post the heading of the day it stands under, or null: the last day text before it among its own and its container's siblings. */
export function* readDayTexts(posts: readonly (readonly Element[])[]): Steps<(string | null)[]> {
  let last: string | null = null;
  const days: (string | null)[] = [];
  for (const [at, run] of posts.entries()) {
    if (at % 8 === 0) yield;
    const root = run[0] as Element;
    const before = posts[at - 1]?.[0] ?? null;
    let node: Element | null = root;
    for (let steps = 0; node && steps < 12; steps++) {
      const previous: Element | null = node.previousElementSibling;
      if (!previous) {
        node = node.parentElement;
        if (!node || node.tagName === "BODY" || (before && node.contains(before))) break;
        continue;
      }
      if (before && (previous === before || previous.contains(before))) {
        // The heading may be the last thing the previous post's run took in.
        break;
      }
      const text = dayOf(previous);
      if (text) {
        last = text;
        break;
      }
      node = previous;
    }
    days.push(last);
  }
  return days;
}

/** The day an element names and nothing else, or null. */
export function dayOf(element: Element): string | null {
  if (element.childElementCount > 4) return null;
  const text = flat(startOfText(element, 200));
  return isDayText(text) ? text : null;
}

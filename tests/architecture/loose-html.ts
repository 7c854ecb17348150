import { JSDOM } from "jsdom";
import type { Source } from "./sources.ts";

const SAID = ["title", "alt", "placeholder", "aria-label", "aria-description", "label"];

/** What an HTML file says itself, where only a script that knows the language may: its title, texts and spoken attributes. "Catchline" is the same in all. */
export function looseHtml({ path, code }: Source): string[] {
  const { document } = new JSDOM(code).window;
  for (const silent of document.querySelectorAll("script, style")) silent.remove();
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => SAID.map((name) => element.getAttribute(name) ?? ""));
  const described = [...document.querySelectorAll("meta[name=description]")].map((meta) => meta.getAttribute("content") ?? "");
  const texts = (document.body.textContent ?? "").split("\n");
  return [document.title, ...texts, ...attributes, ...described]
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text) && text !== "Catchline")
    .map((text) => `${path}: ${text}`);
}

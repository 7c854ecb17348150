import { flat } from "./text.ts";

const PREFIX =
  /^(?:(?:posted|written|reported|reporting|edited|published|text|words|story)\s+)?(?:from|by|von|par|por|di|da|door|av|af|przez|autor(?:in|e|ka)?|author|a cura di|text|от|автор|כתב|بقلم)(?::\s*|\s+)(?=\S)/i;
const LABEL =
  /\b(?:key event|breaking|live|updates?|summary|pinned|exclusive|analysis|just in|read more|follow|share|comment|subscribe|newsletter|photo|image|video|getty|epa|key point|top story)\b|wichtig|eilmeldung|épinglé|résumé/i;
const ROLE =
  /\b(?:reporters?|correspondents?|editors?|producers?|journalists?|journalistin|redakteur(?:in)?|korrespondent(?:in)?|columnist|analyst|presenter|bureau chief|envoyée? spéciale?|political|diplomatic|business|sports?|world affairs|in [A-Z]\p{L}+)\b/u;

/** How one may introduce a byline that stands as a paragraph of its own. */
export function isByline(text: string): boolean {
  return text.length < 140 && PREFIX.test(text) && !/[.!?]\s+\S|[.!?…:]$/.test(text) && namesIn(text).length > 0 && /^\S+\s+\S/.test(text);
}

/** Whether a line is a newsroom's label ("KEY EVENT", "Breaking news") and no part of the text. */
export function isLabel(line: string): boolean {
  return line.length < 30 && line.split(" ").length < 4 && LABEL.test(line) && !/[.!?]$/.test(line);
}

/** The names in a byline, without "By", "From CNN's", roles, labels and the agency behind the last comma. */
export function namesIn(byline: string): string[] {
  let text = flat(byline);
  const introduced = PREFIX.test(text);
  text = text.replace(PREFIX, "").replace(introduced ? /^[\p{Lu}][\p{L}.&]*['’]s\s+/u : /^$/, "");
  const names: string[] = [];
  for (const part of text.split(/\s?(?:[,;&|•·\n/]|\s(?:and|und|et|y|e|og|och|en|i|и|ve|mit|with|with reporting by)\s)\s?/u)) {
    const name = flat(
      part.replace(PREFIX, "").replace(/\s\([^()]*\)$|\sin\s[\p{Lu}].*$|^@.*$|^[-–—:\s]+|(?<![-–—:\s])[-–—:\s]+$|(?<=\p{L}{2})\.$/gsu, ""),
    );
    if (!name || name.length > 48 || /[\d@:!?"“”]|https?/.test(name) || name.split(" ").length > 5 || LABEL.test(name)) continue;
    if (!/^['’]?[\p{Lu}\p{Lo}]/u.test(name) && !/^(?:d['’]|de |van |von |el |al-|bin )/i.test(name) && !/\s[\p{Lu}]/u.test(name)) continue;
    if (ROLE.test(name) && names.length > 0) continue;
    // "…, CNN": one word of capitals after a whole name is the house, not a person.
    if (names.length > 0 && /^[\p{Lu}\d]{2,6}$/u.test(name)) continue;
    if (!names.includes(name)) names.push(name);
  }
  return names.slice(0, 12);
}

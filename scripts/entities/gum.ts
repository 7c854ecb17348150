import type { LabelKind } from "../../lib/entities/labels.ts";
import { NAME_SUFFIXES, TITLES } from "../../lib/entities/titles.ts";
import type { LabelledSpan, LabelledText } from "./corpora.ts";
import { DEMONYMS } from "./own-lists.ts";

const DEMONYM_FOLDS: ReadonlySet<string> = new Set(DEMONYMS.map((name) => name.toLowerCase()));

interface Word {
  readonly form: string;
  readonly pos: string;
  readonly head: number;
  readonly relation: string;
  readonly entity: string;
  start: number;
  end: number;
}

const KINDS: Readonly<Record<string, LabelKind>> = { person: 1, place: 2, organization: 3 };

/**
 * A text of GUM (CoNLL-U with entity spans). GUM labels every noun phrase; a name is the run of proper nouns that the phrase's head belongs to, or that stands beside
 * a head that is a title ("biologist Nick Bos").
 */
export function readGum(name: string, content: string): LabelledText {
  let text = "";
  const spans: LabelledSpan[] = [];
  for (const block of content.split(/\n\n+/)) {
    if (/^# newpar/m.test(block) && text !== "") text = `${text.trimEnd()}\n`;
    const words = readSentence(block, text.length);
    text += words.text;
    spans.push(...namesOf(words.words));
  }
  return { id: name, corpus: "gum", text, spans };
}

function readSentence(block: string, offset: number): { words: Word[]; text: string } {
  const words: Word[] = [];
  let text = "";
  let joined: { from: number; to: number; start: number; end: number } | null = null;
  for (const line of block.split("\n")) {
    const columns = line.split("\t");
    if (columns.length < 10 || (columns[0] ?? "").includes(".")) continue;
    const [id = "", form = "", , universal = "", own = "", , head = "0", relation = "", , misc = ""] = columns;
    const space = misc.includes("SpaceAfter=No") ? "" : " ";
    if (id.includes("-")) {
      const [from = 0, to = 0] = id.split("-").map(Number);
      joined = { from, to, start: offset + text.length, end: offset + text.length + form.length };
      text += form + space;
      continue;
    }
    // "United" of "United Nations" is an adjective to the one tag set and a proper noun to the other.
    const pos = universal === "PROPN" || own.startsWith("NNP") ? "PROPN" : universal;
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    const word = { form, pos, head: Number(head), relation, entity, start: 0, end: 0 };
    if (joined !== null && Number(id) <= joined.to) {
      // The parts of "daughter's" add up to it.
      const before = words.at(-1);
      word.start = Number(id) === joined.from ? joined.start : Math.min(before?.end ?? joined.start, joined.end);
      word.end = Number(id) === joined.to ? joined.end : Math.min(word.start + form.length, joined.end);
    } else {
      word.start = offset + text.length;
      word.end = word.start + form.length;
      text += form + space;
    }
    words.push(word);
  }
  return { words, text };
}

function namesOf(words: readonly Word[]): LabelledSpan[] {
  const open: { type: string; id: string; from: number }[] = [];
  const names: { kind: LabelKind; from: number; to: number }[] = [];
  for (const [at, { entity }] of words.entries()) {
    for (const [part] of entity.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const [id = "", type = ""] = part.replace(/[()]/g, "").split("-");
      if (part.startsWith("(")) open.push({ type, id, from: at });
      if (!part.endsWith(")")) continue;
      const index = open.findLastIndex((entry) => entry.id === id);
      const [closed] = index === -1 ? [] : open.splice(index, 1);
      const kind = closed && KINDS[closed.type];
      const run = closed && kind ? nameRun(words, closed.from, at, kind) : null;
      if (kind && run) names.push({ kind, ...run });
    }
  }
  // The longest name that covers a word is its name.
  const longest = names.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Set<number>();
  const spans: LabelledSpan[] = [];
  for (const { kind, from, to } of longest) {
    const covered = Array.from({ length: to - from + 1 }, (_, step) => from + step);
    if (covered.some((at) => taken.has(at))) continue;
    for (const at of covered) taken.add(at);
    spans.push({ kind, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}

function nameRun(words: readonly Word[], from: number, to: number, kind: LabelKind): { from: number; to: number } | null {
  const inside = (at: number) => at >= from && at <= to;
  let head = from;
  for (let at = from; at <= to; at++) if (!inside((words[at]?.head ?? 0) - 1)) head = at;
  const isProper = (at: number) => inside(at) && words[at]?.pos === "PROPN";
  if (!isProper(head)) {
    // "biologist Nick Bos": the name hangs flat from the head.
    const flat = words.findIndex(
      ({ head: parent, relation, pos }, at) => inside(at) && parent - 1 === head && relation === "flat" && pos === "PROPN",
    );
    if (flat === -1) return null;
    head = flat;
  }
  const joins = (at: number) => isProper(at) || (inside(at) && words[at]?.form === "-");
  let start = head;
  let end = head;
  while (joins(start - 1)) start--;
  for (;;) {
    if (joins(end + 1)) end++;
    else if (
      kind !== 1 &&
      /^(?:of|and|for|the)$/i.test(words[end + 1]?.form ?? "") &&
      isProper(end + 2) &&
      (words[end + 1]?.form !== "and" || kind === 3)
    )
      end += 2;
    else if (kind !== 1 && words[end + 1]?.form === "of" && words[end + 2]?.form === "the" && isProper(end + 3)) end += 3;
    else break;
  }
  const fold = (at: number) => (words[at]?.form ?? "").toLowerCase().replace(/\./g, "");
  if (kind === 1) {
    // "US President Barack Obama": the name begins after the last title, and people in the plural are a people.
    for (let at = start; at <= end; at++) if (TITLES.has(fold(at))) start = at + 1;
    if (start === end && /s$/.test(words[start]?.form ?? "") && DEMONYM_FOLDS.has(fold(start))) return null;
    while (end > start && NAME_SUFFIXES.has(fold(end))) end--;
  }
  while (start <= end && !isProper(start)) start++;
  return start <= end ? { from: start, to: end } : null;
}

import nlp from "compromise/one";
import { foldForm } from "./name-forms.ts";
import type { Gap, Token } from "./token.ts";

/** Longer stretches are cut: compromise takes quadratic time for some texts without spaces. */
const CHUNK_CHARACTERS = 2_000;

const WORD_BREAK = /[-‐‑–—/]+/g;
const POSSESSIVE = /(?:['’`]s|(?<=s)['’`])$/i;

/**
 * The words of a text in order, as compromise cuts them, with hyphens and possessives split off. Initials and abbreviations ("U.S.", "Gen.") are one word; the
 * dot of an abbreviation is a gap that a name may run across. Takes time linear in the text.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [start, end] of cutIntoChunks(text)) readChunk(text.slice(start, end), start, tokens);
  return tokens;
}

function readChunk(chunk: string, offset: number, tokens: Token[]): void {
  let at = offset;
  let between = "\n";
  for (const sentence of nlp.tokenize(chunk).docs as { pre: string; text: string; post: string }[][]) {
    let opens = true;
    for (const term of sentence) {
      between += term.pre;
      at += term.pre.length;
      const owned = POSSESSIVE.exec(term.text);
      const bare = owned === null ? term.text : term.text.slice(0, owned.index);
      let from = 0;
      for (const piece of piecesOf(bare)) {
        if (piece.start > from) between += bare.slice(from, piece.start);
        tokens.push(toToken(bare.slice(piece.start, piece.end), at + piece.start, gapOf(between, opens, tokens.at(-1)), opens));
        between = "";
        opens = false;
        from = piece.end;
      }
      between += bare.slice(from) + (owned === null ? "" : "’s ") + term.post;
      at += term.text.length + term.post.length;
    }
  }
}

function* piecesOf(word: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const gap of word.matchAll(WORD_BREAK)) {
    if (gap.index > start) yield { start, end: gap.index };
    start = gap.index + gap[0].length;
  }
  if (start < word.length) yield { start, end: word.length };
}

function toToken(text: string, start: number, gap: Gap, opens: boolean): Token {
  return { text, start, end: start + text.length, folded: foldForm(text), gap, opens };
}

function gapOf(between: string, opens: boolean, before: Token | undefined): Gap {
  if (between === " ") return opens ? 10 : 0;
  if (between.includes("\n")) return 10;
  if (opens) return isInitial(before) && between === ". " ? 2 : 10;
  if (between.includes("’s ")) return /[,;:()"“”]/.test(between) ? 5 : 4;
  if (/^['’`] $/.test(between) && before?.text.endsWith("s")) return 4;
  if (/^[-‐‑]$/.test(between)) return 1;
  if (/^\.\s*$/.test(between)) return 2;
  if (/^\s*[[\]]+\s*$/.test(between)) return 3;
  if (/[,;]/.test(between)) return 5;
  if (/[()]/.test(between)) return 6;
  if (/["“”‘’«»']/.test(between)) return 7;
  if (/[:…!?]|\.\./.test(between)) return 8;
  if (/[/|–—]/.test(between)) return 9;
  return /^\s*$/.test(between) ? 0 : 8;
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && token.text.length === 1;
}

function* cutIntoChunks(text: string): Generator<[number, number]> {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start) + 1 || text.length;
    if (end - start > CHUNK_CHARACTERS) {
      const space = text.lastIndexOf(" ", start + CHUNK_CHARACTERS);
      end = space > start ? space + 1 : start + CHUNK_CHARACTERS;
    }
    yield [start, end];
    start = end;
  }
}

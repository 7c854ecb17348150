import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { LabelKind } from "../../lib/entities/labels.ts";
import { readGum } from "./gum.ts";
import { readTar } from "./tar.ts";

/** A labelled stretch of a text. Offsets are UTF-16 units. */
export interface LabelledSpan {
  readonly kind: LabelKind;
  readonly start: number;
  readonly end: number;
}

/** A labelled text and the corpus it is from. */
export interface LabelledText {
  readonly id: string;
  readonly corpus: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

interface BioCorpus {
  docs: { id: string; text: string; sents: { tokens: { t: string; s: number; e: number }[]; tags: string[] }[] }[];
}

const BIO_FILES = ["wikigold", "wnut17_train", "wnut17_dev", "wnut17_test", "btc_train", "btc_dev", "btc_test"];
const GUM_FILE = "gum_news_interview.conllu.tar.gz";

/** Every text of the openly licensed corpora in a folder, in a fixed order; null where the folder is not there. */
export function readCorpora(directory: URL): LabelledText[] | null {
  if (!existsSync(new URL(GUM_FILE, directory))) return null;
  const texts = BIO_FILES.flatMap((name) => readBio(name, new URL(`${name}.json.gz`, directory)));
  const archive = readTar(gunzipSync(readFileSync(new URL(GUM_FILE, directory))));
  return [...texts, ...archive.map(({ name, content }) => readGum(name, content))];
}

function readBio(corpus: string, file: URL): LabelledText[] {
  const { docs } = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as BioCorpus;
  return docs.map(({ id, text, sents }) => {
    // Offsets in the files count code points.
    const units = unitsOf(text);
    const spans = sents
      .flatMap(({ tokens, tags }) => spansOf(tokens, tags))
      .map(({ kind, start, end }) => ({
        kind,
        start: units[start] ?? text.length,
        end: units[end] ?? text.length,
      }));
    return { id, corpus: corpus.replace(/_.*/, ""), text, spans };
  });
}

function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return units;
}

const KINDS: Readonly<Record<string, LabelKind>> = { PER: 1, LOC: 2, ORG: 3 };

function spansOf(tokens: readonly { s: number; e: number }[], tags: readonly string[]): LabelledSpan[] {
  const spans: { kind: LabelKind; start: number; end: number }[] = [];
  let last: { kind: LabelKind; start: number; end: number } | undefined;
  for (const [at, tag] of tags.entries()) {
    const token = tokens[at];
    const kind = KINDS[tag.slice(2)];
    if (token === undefined || kind === undefined) last = undefined;
    else if (tag.startsWith("I-") && last?.kind === kind) last.end = token.e;
    else {
      last = { kind, start: token.s, end: token.e };
      spans.push(last);
    }
  }
  return spans;
}

/**
 * `npm run bench:entities`: how well and how fast names are found, against plain compromise, with the learning curve on the parts of the training sets that are held
 * back. Trains five taggers and so takes some minutes; `-- --quick` leaves the learning curve out; `-- --from DIR` names the folder of the corpora.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { decodeModel, type Learned } from "../lib/entities/model-format.ts";
import { type LabelledText, readCorpora } from "./entities/corpora.ts";
import { encodeModel } from "./entities/encode-model.ts";
import { buildGazetteer } from "./entities/gazetteer-sources.ts";
import { measureMemory } from "./entities/memory.ts";
import { findByCompromise } from "./entities/plain-compromise.ts";
import { readReferenceGold } from "./entities/reference-gold.ts";
import { scoreReference } from "./entities/reference-score.ts";
import { describeTally, f1, newTally, type Span, tallySpans } from "./entities/score.ts";
import { measureThroughput } from "./entities/throughput.ts";
import {
  findNames,
  goldNames,
  isHeldBack,
  type Lesson,
  prepareLesson,
  trainTagger,
  WRITTEN_LESSONS,
  WRITTEN_SEED,
} from "./entities/training.ts";
import { writeLessons } from "./entities/written.ts";

const { values } = parseArgs({ options: { from: { type: "string" }, quick: { type: "boolean" } } });
const directory = values.from ? pathToFileURL(`${values.from}/`) : new URL("../../shared/entities/train/", import.meta.url);

const { own, compromise } = measureThroughput();
console.log(`throughput: ${own.toFixed(0)}k characters/s, compromise ${compromise.toFixed(0)}k: ${(own / compromise).toFixed(1)} times`);
const weights = readFileSync(new URL("../lib/entities/weights.ts", import.meta.url));
console.log(`weights and gazetteer: ${(gzipSync(weights).length / 1024).toFixed(0)} KB gz`);

const { worker, index } = measureMemory();
console.log(`memory for 10,000 posts, after garbage collection: worker ${worker.toFixed(0)} MB, index in the panel ${index.toFixed(0)} MB`);

const gold = readReferenceGold(new URL("../", directory));
if (gold !== null) {
  const { mentions, story, canonical } = scoreReference(gold);
  console.log(
    `reference live blog: mentions ${describeTally(mentions)}, without bylines ${describeTally(story)}, per post ${describeTally(canonical)}`,
  );
}

const corpora = readCorpora(directory);
if (corpora === null) console.log(`held-back parts: skipped, no corpora in ${directory.pathname}`);
else if (!values.quick) printLearningCurve(corpora);

function printLearningCurve(texts: readonly LabelledText[]): void {
  const gazetteer = buildGazetteer();
  const lessons = texts.map((text) => prepareLesson(text, gazetteer));
  const held = lessons.filter(({ text }) => isHeldBack(text));
  const rest = lessons.filter(({ text }) => !isHeldBack(text));
  const written = writeLessons(WRITTEN_LESSONS, WRITTEN_SEED).map((text) => prepareLesson(text, gazetteer));
  const names = ["gum", "wikigold", "wnut17", "btc"];
  const print = (label: string, find: (lesson: Lesson) => readonly Span[]) => {
    const scores = names.map((corpus) => {
      const tally = newTally();
      for (const lesson of held.filter(({ text }) => text.corpus === corpus))
        tallySpans(tally, lesson.text.text, goldNames(lesson), find(lesson));
      return f1(tally).toFixed(1).padStart(9);
    });
    console.log(label.padEnd(36) + scores.join(""));
  };
  console.log("held-back parts, F1".padEnd(36) + names.map((name) => name.padStart(9)).join(""));
  print("plain compromise", ({ text }) => findByCompromise(text.text));
  const learn = (part: readonly Lesson[]): Learned => decodeModel(encodeModel(trainTagger(part), gazetteer));
  const report = (label: string, part: readonly Lesson[]) => {
    const learned = learn(part);
    print(label, (lesson) => findNames(learned, lesson.text.text));
  };
  report("own sentences alone", written);
  for (const share of [8, 4, 2, 1])
    report(`${(100 / share).toFixed(0)} % of the corpora, own sentences`, [...rest.filter((_, at) => at % share === 0), ...written]);
  report("all of the corpora alone", rest);
}

/**
 * Rebuilds the weights of the tagger: `npm run train`, or `-- --from DIR` for a folder of corpora elsewhere. Takes a few minutes on one core; the same corpora,
 * packages and version of Node give the same file byte for byte. Writes `lib/entities/weights.ts`.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { readCorpora } from "./entities/corpora.ts";
import { encodeModel } from "./entities/encode-model.ts";
import { buildGazetteer } from "./entities/gazetteer-sources.ts";
import { prepareLesson, trainTagger, WRITTEN_LESSONS, WRITTEN_SEED } from "./entities/training.ts";
import { writeLessons } from "./entities/written.ts";

const { values } = parseArgs({ options: { from: { type: "string" } } });
const directory = values.from ? pathToFileURL(`${values.from}/`) : new URL("../../shared/entities/train/", import.meta.url);
const corpora = readCorpora(directory);
if (corpora === null) {
  console.error(`No corpora in ${directory.pathname}: name their folder with --from (docs/entities.md says which they are).`);
  process.exit(2);
}
const gazetteer = buildGazetteer();
const lessons = [...corpora, ...writeLessons(WRITTEN_LESSONS, WRITTEN_SEED)].map((text) => prepareLesson(text, gazetteer));
console.log(
  `${lessons.length} texts, ${lessons.reduce((sum, { reading }) => sum + reading.tokens.length, 0)} words, ${gazetteer.size} phrases`,
);
const bytes = encodeModel(trainTagger(lessons), gazetteer);
const text = `/** Made by \`npm run train\`: the weights and the gazetteer of the tagger, as \`decodeModel\` reads them, in base64. Sources and licences: \`NOTICE\`. */
export const WEIGHTS =
  "${Buffer.from(bytes).toString("base64")}";
`;
writeFileSync(new URL("../lib/entities/weights.ts", import.meta.url), text);
console.log(`${bytes.length} bytes`);

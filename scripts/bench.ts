/**
 * `npm run bench [-- --json] [-- --only WORD]`: the benchmark table. Each row is a ratio of two things measured in this run on this machine, so that rows of different
 * runs and machines can be laid side by side. `--only` takes the groups whose name holds the word. Ends with 2 and one line on standard error for a bad argument.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { openPageBench } from "./bench/bench-page.ts";
import { bundle } from "./bench/bundle.ts";
import { measureOrdinaryPages } from "./bench/ordinary-page.ts";
import { panelGroups } from "./bench/panel.ts";
import { measureReading } from "./bench/reading.ts";
import { measureRecording } from "./bench/recording.ts";
import type { Row } from "./bench/row.ts";
import { measureSizes } from "./bench/size.ts";
import { measureVisits } from "./bench/visits.ts";
import { build } from "./build.ts";

async function measure(wanted: (group: string) => boolean): Promise<{ readonly machine: string; readonly rows: Row[] }> {
  const built = await build("chromium");
  if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
  const [own, ownStore, readability] = await Promise.all([
    bundle("scripts/bench/page/own.ts", "own"),
    bundle("scripts/bench/page/own-store.ts", "ownStore"),
    bundle("scripts/bench/page/readability.ts", "readability"),
  ]);
  const bench = await openPageBench();
  const groups: Readonly<Record<string, () => Promise<Row[]>>> = {
    sizes: measureSizes,
    "ordinary pages": () => measureOrdinaryPages(bench, own, readability),
    reading: () => measureReading(bench, own, readability),
    recording: () => measureRecording(bench, ownStore),
    visits: measureVisits,
    ...panelGroups(bench),
  };
  try {
    const rows: Row[] = [];
    for (const [group, run] of Object.entries(groups)) {
      if (!wanted(group)) continue;
      console.error(`measuring ${group} …`);
      rows.push(...(await run()));
    }
    return { machine: `${cpus().length} cores, ${bench.version}`, rows };
  } finally {
    await bench.close();
  }
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, measured, against, unit, goal }) => {
    const ratio = measured / against;
    return [name, write(measured, unit), write(against, unit), ratio.toFixed(3), `≤ ${goal}`, ratio <= goal ? "yes" : "no"];
  });
  const head = ["row", "measured", "against", "ratio", "goal", "reached"];
  return [head, head.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function write(number: number, unit: string): string {
  return `${number.toFixed(number < 10 ? 2 : 1)} ${unit}`;
}

try {
  const { json, only } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } }).values;
  try {
    const { machine, rows } = await measure((group) => only === undefined || group.includes(only));
    console.log(
      json
        ? JSON.stringify({ machine, rows: rows.map((row) => ({ ...row, ratio: row.measured / row.against })) }, null, 2)
        : `${machine}\n\n${table(rows)}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : error);
  process.exitCode = 2;
}

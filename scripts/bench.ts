/**
 * `npm run bench [-- --json]`: the benchmark table. Each row is a ratio of two things measured in this run on this machine, so that rows of different runs and
 * machines can be laid side by side. Ends with 2 and one line on standard error for a bad argument.
 */
import { parseArgs } from "node:util";
import { measureReading, measureScaling } from "./bench/reading-time.ts";
import type { Row } from "./bench/row.ts";
import { measureContentScript, measurePackage } from "./bench/size.ts";
import { build } from "./build.ts";

async function measure(): Promise<Row[]> {
  const built = await build("chromium");
  if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
  return [await measureContentScript(), await measurePackage(), await measureReading(), await measureScaling()];
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, measured, against, unit }) => [
    name,
    `${measured.toFixed(1)} ${unit}`,
    `${against.toFixed(1)} ${unit}`,
    (measured / against).toFixed(3),
  ]);
  return [["row", "measured", "against", "ratio"], ["---", "---", "---", "---"], ...cells]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

try {
  const { json } = parseArgs({ options: { json: { type: "boolean" } } }).values;
  try {
    const rows = await measure();
    console.log(
      json
        ? JSON.stringify(
            rows.map((row) => ({ ...row, ratio: row.measured / row.against })),
            null,
            2,
          )
        : table(rows),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : error);
  process.exitCode = 2;
}

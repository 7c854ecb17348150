import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILDS } from "../../scripts/browsers/launch.ts";
import { ROOT } from "./sources.ts";

/** A production build that stands in `.output`. */
export interface Build {
  readonly browser: string;
  /** Where it stands. */
  readonly directory: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Its scripts by path from the build's directory. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** The builds that are there; says on the console which are not, because what tests them is then skipped. */
export function readBuilds(): Build[] {
  return Object.entries(BUILDS).flatMap(([browser, folder]) => {
    const directory = join(ROOT, folder);
    if (!existsSync(join(directory, "manifest.json"))) {
      console.warn(`No build in ${folder}: what tests it is skipped. \`npm run build\` makes it.`);
      return [];
    }
    const paths = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
    return [
      {
        browser,
        directory,
        manifest: JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8")) as Build["manifest"],
        scripts: new Map(paths.map((path) => [path, readFileSync(join(directory, path), "utf8")])),
      },
    ];
  });
}

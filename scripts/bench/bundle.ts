import { join } from "node:path";
import { rolldown } from "rolldown";
import { ROOT } from "../tool.ts";

/** A module and all it imports as one minified script, as the build makes them; what it exports stands in the global variable `name`. */
export async function bundle(file: string, name: string): Promise<string> {
  const built = await rolldown({ input: join(ROOT, file), platform: "browser" });
  try {
    const { output } = await built.generate({ format: "iife", name, minify: true, exports: "named" });
    return output[0].code;
  } finally {
    await built.close();
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FAULTS } from "../../scripts/plants/faults.ts";
import { changed, withPlanted } from "../../scripts/plants/plant.ts";
import { ROOT } from "../../scripts/tool.ts";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

describe("the faults that can be planted", () => {
  it.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    "%s: has its place in the source, and a test that is to find it",
    (_, fault) => {
      for (const change of fault.changes) expect(changed(read(change.file), change)).not.toBe(read(change.file));
      expect(read(`tests/e2e/${fault.tests}.test.ts`)).toContain(fault.red);
    },
  );
});

describe("changed", () => {
  const change = { file: "lib/one.ts", find: "isAlive()", replace: "true" };

  it("replaces what stands there once", () => {
    expect(changed("if (isAlive()) go();", change)).toBe("if (true) go();");
  });

  it.each([["if (isGone()) go();"], ["isAlive() && isAlive()"]])("refuses to leave anything else as it is: %s", (text) => {
    expect(() => changed(text, change)).toThrow("lib/one.ts does not say this exactly once: isAlive()");
  });
});

describe("withPlanted", () => {
  it("plants in a copy that can be built, and leaves the project as it is", async () => {
    const [fault] = FAULTS;
    const [change] = fault?.changes ?? [];
    if (!change) throw new Error("no fault");
    const [planted, packages] = await withPlanted([change], async (root) => [
      readFileSync(join(root, change.file), "utf8"),
      readFileSync(join(root, "node_modules/wxt/package.json"), "utf8"),
    ]);
    expect(planted).toBe(changed(read(change.file), change));
    expect(packages).toBe(read("node_modules/wxt/package.json"));
    expect(read(change.file)).toContain(change.find);
  });
});

import { describe, expect, it } from "vitest";
import { cycles, forbiddenArrows, forbiddenGlobals } from "./arrows.ts";
import { readSources } from "./sources.ts";

const sources = readSources("entrypoints", "components", "lib", "scripts");

describe("forbiddenArrows", () => {
  it("finds none in the project", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(forbiddenArrows(sources)).toEqual([]);
  });

  it.each([
    ["lib/page/planted.ts", `import { interpret } from "../reading/interpret.ts";`, "lib/reading/interpret.ts"],
    ["lib/page/planted.ts", `import type { Store } from "../store/schema.ts";`, "lib/store/schema.ts"],
    ["lib/page/planted.ts", `import { render } from "preact";`, "preact"],
    ["lib/page/signals/planted.ts", `import { diffWords } from "diff";`, "diff"],
    ["lib/page/planted.ts", `import { send } from "../messages.ts";`, "lib/messages.ts"],
    ["lib/reading/planted.ts", `import { openStore } from "../store/schema.ts";`, "lib/store/schema.ts"],
    ["lib/reading/planted.ts", `export { browser } from "../browser.ts";`, "lib/browser.ts"],
    ["lib/entities/planted.ts", `import Dexie from "dexie";`, "dexie"],
    ["lib/store/planted.ts", `const nlp = await import("compromise/two");`, "compromise"],
    ["lib/store/planted.ts", `import { readPage } from "../page/read.ts";`, "lib/page/read.ts"],
    ["lib/messages.ts", `import { openStore } from "./store/schema.ts";`, "lib/store/schema.ts"],
    ["lib/model.ts", `import { compare } from "./reading/compare.ts";`, "lib/reading/compare.ts"],
    ["lib/door.ts", `import { readPage } from "./page/read.ts";`, "lib/page/read.ts"],
    ["components/Planted.tsx", `import { readPage } from "../lib/page/read.ts";`, "lib/page/read.ts"],
    ["components/Planted.tsx", `import { extract } from "../lib/entities/extract.ts";`, "lib/entities/extract.ts"],
    ["components/Planted.tsx", `import { browser } from "../lib/browser.ts";`, "lib/browser.ts"],
    ["components/Planted.tsx", `new Worker(new URL("../lib/entities/worker.ts", import.meta.url));`, "lib/entities/worker.ts"],
    ["entrypoints/background.ts", `import browser from "webextension-polyfill";`, "webextension-polyfill"],
    ["entrypoints/background.ts", `import Dexie from "dexie";`, "dexie"],
    ["lib/page/planted.ts", `import { defineContentScript } from "wxt/utils/define-content-script";`, "wxt"],
  ])("finds a forbidden one planted in %s: %s", (path, code, to) => {
    expect(forbiddenArrows([{ path, code }])).toEqual([`${path} → ${to}`]);
  });

  it.each([
    ["lib/page/planted.ts", `import type { RawPost } from "../model.ts"; import { text } from "./text.ts";`],
    ["lib/reading/times/planted.ts", `import { diffWords } from "diff"; import { compare } from "../compare.ts";`],
    ["lib/store/planted.ts", `import Dexie from "dexie"; import { compare } from "../reading/compare.ts";`],
    ["lib/messages.ts", `import type { Runtime } from "webextension-polyfill"; import { browser } from "./browser.ts";`],
    ["components/Planted.tsx", `import { useState } from "preact/hooks"; import { send } from "../lib/messages.ts";`],
    ["entrypoints/background.ts", `import { defineBackground } from "wxt/utils/define-background"; import "../lib/store/record.ts";`],
  ])("lets an allowed one pass in %s: %s", (path, code) => {
    expect(forbiddenArrows([{ path, code }])).toEqual([]);
  });
});

describe("cycles", () => {
  it("finds none in the project", () => {
    expect(cycles(sources)).toEqual([]);
  });

  it("finds one that is planted, but none of types alone", () => {
    const planted = [
      { path: "lib/store/a.ts", code: `import { b } from "./b.ts";` },
      { path: "lib/store/b.ts", code: `import { c } from "./c.ts"; import type { A } from "./a.ts";` },
      { path: "lib/store/c.ts", code: `import { b } from "./b.ts";` },
    ];
    expect(cycles(planted)).toEqual(["lib/store/b.ts → lib/store/c.ts → lib/store/b.ts"]);
  });
});

describe("forbiddenGlobals", () => {
  it("finds none in the project", () => {
    expect(forbiddenGlobals(sources)).toEqual([]);
  });

  it.each([
    ["lib/reading/planted.ts", "export const title = document.title;", "document"],
    ["lib/store/planted.ts", "new MutationObserver(() => {});", "MutationObserver"],
    ["components/Planted.tsx", "const seen = new globalThis[IntersectionObserver.name]();", "IntersectionObserver"],
  ])("finds one planted in %s: %s", (path, code, name) => {
    expect(forbiddenGlobals([{ path, code }])).toEqual([`${path}: ${name}`]);
  });

  it.each([
    ["lib/page/planted.ts", "export const title = (document: Document) => document.title;"],
    ["lib/reading/planted.ts", "export const owner = (element: Element) => element.ownerDocument; const x = { document: 1 }; x.document;"],
  ])("lets %s pass: %s", (path, code) => {
    expect(forbiddenGlobals([{ path, code }])).toEqual([]);
  });
});

import fc from "fast-check";
import { expect } from "vitest";
import type { Runtime } from "webextension-polyfill";
import type { Detection, RawSnapshot } from "../../lib/model.ts";
import { detect } from "../../lib/page/detect.ts";
import { parseJsonLd } from "../../lib/page/parse-json-ld.ts";
import { readPage } from "../../lib/page/read.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { checkPageEvent, checkPanelCommand } from "../../lib/payloads.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { calendarWords } from "../../lib/reading/times/calendar-words.ts";
import { exactTime } from "../../lib/reading/times/exact-time.ts";
import { parseTime } from "../../lib/reading/times/parse-time.ts";
import type { Steps } from "../../lib/slices.ts";
import { openPage } from "../page/dom.ts";
import { type Mutation, mutations } from "./mutations.ts";
import { jsonLd, page } from "./pages.ts";
import { nastyText, timeText } from "./words.ts";

const URL_OF_PAGE = "https://news.example/live/storm";
const NOW = Temporal.Instant.from("2026-03-22T12:00:00Z");
const sender = { id: "ours", url: URL_OF_PAGE, frameId: 0, tab: { id: 1, incognito: false } } as unknown as Runtime.MessageSender;

/** The most rests that work on an input may take: in proportion to its size, so that no input holds it for ever. */
const mostSteps = (size: number): number => 2_000 + size * 4;

/** Runs all steps; between them the page may do something. Throws where there are more than allowed. */
function finish<T>(steps: Steps<T>, most: number, between: () => void = () => {}): T {
  for (let count = 0; count <= most; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    between();
  }
  throw new Error(`more than ${most} steps`);
}

/** What every object has by its prototype, before and after: nothing a page says may change it. */
function prototypes(): string {
  return JSON.stringify(
    [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).map(String)),
  );
}
const CLEAN = prototypes();

function readAll(html: string, script: readonly Mutation[]): { detection: Detection; snapshot: RawSnapshot | null } {
  const { document, close } = openPage(html, URL_OF_PAGE);
  try {
    const before = document.documentElement.outerHTML;
    const waiting = [...script];
    const between = (): void => waiting.shift()?.(document);
    const most = mostSteps(html.length);
    const url = new URL(URL_OF_PAGE);
    const detection = finish(detect(createSight(document, url), true), most, between);
    const reading = finish(readPage(createSight(document, url)), most, between);
    if (script.length === 0 && document.documentElement.outerHTML !== before) throw new Error("the page was changed");
    return { detection, snapshot: reading?.snapshot ?? null };
  } finally {
    close.call(document.defaultView);
  }
}

/** What is read of a page is taken at the door, and understood: ids once, times within this and the last century, in order. */
function holdsUp({ detection, snapshot }: ReturnType<typeof readAll>): void {
  expect(prototypes()).toBe(CLEAN);
  if (snapshot === null) return;
  checkPageEvent("snapshotRead", { pageId: "p", reason: "opened", number: 1, detection, snapshot }, sender);
  const understood = interpret(snapshot, NOW);
  const ids = understood.posts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const times = understood.posts.flatMap(({ publishedAt }) => publishedAt ?? []);
  expect(times).toEqual(times.toSorted());
  for (const time of times) expect(time >= "1995" && time < "2026-03-23T12:00:01").toBe(true);
  expect(prototypes()).toBe(CLEAN);
}

/**
 * A page holds a lot, and is let go of only between two tasks. What fails is shown as it was made: to make it smaller would take thousands of pages.
 */
async function holds<T>(inputs: fc.Arbitrary<T>, runs: number, check: (input: T) => void): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    check(input);
    await new Promise((resolve) => setImmediate(resolve));
  });
  await fc.assert(property, { numRuns: runs, endOnFailure: true });
}

const LANGUAGES = ["en", "de", "fr", "es", "ar", "ja", "xx", null].map(calendarWords);

function isTimeOrNone(text: string, language: number): void {
  const { clock, month, day, weekday } = parseTime(text, LANGUAGES[language % LANGUAGES.length]!, null);
  expect(clock === null || clock instanceof Temporal.PlainTime).toBe(true);
  for (const [value, most] of [
    [month, 12],
    [day, 31],
    [weekday, 7],
  ] as const)
    expect(value === null || (value >= 1 && value <= most)).toBe(true);
  for (const source of ["datetime", "epoch", "structured"] as const) {
    const exact = exactTime({ source, value: text }, null);
    expect(exact === null || (exact.ms >= Date.UTC(1995, 0, 1) && exact.ms < Date.UTC(2100, 0, 2))).toBe(true);
  }
}

const value = fc.oneof(fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }), nastyText);
const NAMES = ["snapshotRead", "postsSeen", "viewMoved", "gateOpened", "jumpToPost", "setDock", "__proto__", "toString"];
const FIELDS = ["liveBlogId", "postIds", "snapshot", "detection", "pageId", "reason", "tabId", "open", "__proto__"];
const message = fc.tuple(fc.constantFrom(...NAMES), fc.oneof(value, fc.dictionary(fc.constantFrom(...FIELDS), value)));

function isTakenOrRefused(name: string, payload: unknown): void {
  for (const check of [checkPageEvent, checkPanelCommand]) {
    try {
      check(name, payload, sender);
    } catch (refusal) {
      expect((refusal as Error).message.length).toBeLessThan(400);
    }
  }
  expect(prototypes()).toBe(CLEAN);
}

function isParsed(text: string): void {
  finish(parseJsonLd(text), mostSteps(text.length));
  const block = `<script type="application/ld+json">${text.replaceAll("</", "<\\/")}</script>`;
  holdsUp(readAll(`<title>Live updates</title>${block}<body><h1>Live</h1>`, []));
}

/** Every property by name, to be run as often as wanted. */
export const PROPERTIES: Readonly<Record<string, (runs: number) => Promise<void>>> = {
  "any page is read without a throw, left as it was, and read within bounds": (runs) =>
    holds(page, runs, (html) => holdsUp(readAll(html, []))),
  "any page is read while its scripts change it": (runs) =>
    holds(fc.tuple(page, mutations), runs, ([html, script]) => holdsUp(readAll(html, script))),
  "any structured data is parsed without a throw, in bounded steps, and changes no prototype": (runs) => holds(jsonLd, runs, isParsed),
  "any text is taken for a time within bounds, or for none": (runs) =>
    holds(fc.tuple(timeText, fc.nat()), runs, ([text, language]) => isTimeOrNone(text, language)),
  "any message is taken or refused in few words": (runs) => holds(message, runs, ([name, payload]) => isTakenOrRefused(name, payload)),
};

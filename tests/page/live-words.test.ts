import { describe, expect, it } from "vitest";
import { findLiveWord, mayHaveLiveWord, STRONG, WEAK } from "../../lib/page/live-words.ts";

describe("findLiveWord", () => {
  it.each([
    ["/world/live/2023/may/15/war", "live", false],
    ["/europe/live-news/war/index.html", "live", false],
    ["/direct-foot/50918/x.html", "direct", false],
    ["/news/liveblog/2024/2/29/x", "liveblog", true],
    ["Krieg im News-Ticker vom 26. August", "news ticker", true],
    ["EN DIRECT - Vote du budget", "en direct", true],
    ["【速報】空港の最新情報", "速報", false],
    ["أمطار غزيرة.. تغطية مباشرة", "تغطية", false],
    ["ONLINE: Most je uzavřen", "ONLINE", false],
    ["Live: a vote, as it happened", "as it happened", true],
    ["Ελλάδα, λεπτό προς λεπτό", "λεπτό προς λεπτό", true],
    ["Bouře živě", "živě", false],
    ["2024년 선거 실시간 개표", "실시간", false],
    ["Storm «LIVE»: roads", "live", false],
  ])("finds in %s the word %s", (text, word, isStrong) => expect(findLiveWord(text)).toEqual({ word, isStrong }));

  it.each([
    "/news/liverpool-win",
    "Alive and well",
    "Delivery times",
    "/directory/a",
    "Online courses",
    "/sticker/1",
    "",
    "ONLINEs",
    "a|live|b".replace("live", "lively"),
    "as it was",
  ])("finds none in %s", (text) => expect(findLiveWord(text)).toBeNull());
});

describe("mayHaveLiveWord", () => {
  // However its words are parted.
  it.each([...STRONG, ...WEAK])("lets through %s", (phrase) =>
    expect(mayHaveLiveWord(phrase.replaceAll(" ", " – ").toUpperCase())).toBe(true),
  );
  it.each(["【速報】空港", "ONLINE: Most je uzavřen"])("lets through %s", (text) => expect(mayHaveLiveWord(text)).toBe(true));
  it.each(["/news/bridge-closed", "Online courses", ""])("stops at %s", (text) => expect(mayHaveLiveWord(text)).toBe(false));
});

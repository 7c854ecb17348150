import { describe, expect, it } from "vitest";
import { isolate } from "../lib/isolate.ts";

describe("isolate", () => {
  it.each([
    ["Kirby", "ltr"],
    ["3", "ltr"],
    ["", "ltr"],
    ["Müller-Łódź", "ltr"],
    ["محمد", "rtl"],
    ["שלום", "rtl"],
    ["١٢:٣٠ م", "rtl"],
    ["3:30", "rtl"],
    ["", "rtl"],
    ["“\u2068عاصفة\u2069”", "ltr"],
    ["\u2068a \u2067ب\u2069 c\u2069, d", "ltr"],
  ] as const)("leaves %j alone among words that run %s", (text, around) => {
    expect(isolate(text, around)).toBe(text);
  });

  it.each([
    ["محمد", "ltr"],
    ["Al Jazeera الجزيرة", "ltr"],
    ["שלום", "ltr"],
    ["Kirby", "rtl"],
    ["GMT-4", "rtl"],
    ["الجزيرة Al Jazeera", "rtl"],
    ["東京", "rtl"],
    ["\u2068عاصفة\u2069 عاصفة", "ltr"],
    ["\u2069عاصفة\u2068", "ltr"],
  ] as const)("isolates %j among words that run %s", (text, around) => {
    expect(isolate(text, around)).toBe(`\u2068${text}\u2069`);
  });
});

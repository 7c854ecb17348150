import { describe, expect, it } from "vitest";
import { indexLanguage } from "../../lib/entities/index-language.ts";

describe("indexLanguage", () => {
  it.each(["en", "en-US", "en_GB", "EN", "en-AU-oxendict", null, "", "english"])("finds names in %s", (language) => {
    expect(indexLanguage(language)).toBe("full");
  });

  it.each(["fr", "de-DE", "ar", "he-IL", "zh-Hans", "ja", "uk", "fil"])("says that it finds none in %s", (language) => {
    expect(indexLanguage(language)).toBe("none");
  });
});

import { describe, expect, it } from "vitest";
import { createWords } from "../lib/words.ts";
import messages from "../public/_locales/en/messages.json" with { type: "json" };

/** As a browser does it: the message with `$1`… replaced, an empty string for an unknown key. */
function getMessage(key: string, substitutions: string[] = []): string {
  const found = (messages as Record<string, { message: string }>)[key];
  return found ? found.message.replaceAll(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? "") : "";
}

describe("createWords", () => {
  const words = createWords(getMessage, "en");

  it("fills in substitutions in order", () => {
    expect(words.say("changedSince", "3 new", "Tuesday 18:04")).toBe("3 new since Tuesday 18:04");
  });

  it.each([
    [1, "1 post arrived while you read"],
    [0, "0 posts arrived while you read"],
    [1200, "1,200 posts arrived while you read"],
  ])("counts %d in the right plural", (number, expected) => {
    expect(words.count("pending", number)).toBe(expected);
  });

  it("falls back to the general plural where a language lacks a form", () => {
    const polish = createWords((key, substitutions) => (key === "pending_other" ? `${substitutions?.[0]} inne` : ""), "pl");
    expect(polish.count("pending", 3)).toBe("3 inne");
  });

  it("joins a list as the language does", () => {
    expect(words.list(["3 new", "1 edited", "1 withdrawn"])).toBe("3 new, 1 edited, and 1 withdrawn");
    expect(words.list(["3 new", "1 edited"])).toBe("3 new and 1 edited");
  });
});

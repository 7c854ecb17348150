import { describe, expect, it } from "vitest";
import { isDayText } from "../../lib/page/day-texts.ts";

describe("isDayText", () => {
  it.each([
    "Dienstag, 27. August 2024",
    "August 20, 2024",
    "March 21",
    "5 de marzo de 2024",
    "Torsdag den 14. marts 2024",
    "3月5日",
    "17.09.2024",
    "lundi 3 juin",
    "Wednesday 6 November",
    "gestern",
    "Today",
  ])("takes %s for a day", (text) => expect(isDayText(text)).toBe(true));
  it.each(["", "14:05", "The 27 members met again", "Nine people", "2024", "Chapter 12 of the report says so and more"])(
    "does not take %s",
    (text) => expect(isDayText(text)).toBe(false),
  );
});

import { describe, expect, it } from "vitest";
import { isTimeText, readLeadingClock } from "../../lib/page/time-text.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

describe("isTimeText", () => {
  it.each([
    "12:10 a.m. ET, March 22, 2023",
    "Updated 12:44 a.m. ET, March 23, 2023",
    "2d ago / 7:58 AM UTC",
    "9 hours ago",
    "1 min ago",
    "12.31 Uhr",
    "17.09.2024 • 20:11 Uhr",
    "19:02 (IST), Oct 02",
    "14h05",
    "1月2日 18時47分",
    "il y a 5 minutes",
    "vor 3 Std.",
    "hace 2 horas",
    "5 мин назад",
    "5分前",
    "منذ 5 دقائق",
    "לפני 5 דקות",
    "90+4'",
    "67’",
    "4m",
    "3 hr 12 min ago",
    "(15:30 GMT)",
  ])("takes %s for a time", (text) => {
    expect(isTimeText(text)).toBe(true);
  });

  it.each([
    "",
    "9 Posts",
    "12.31 Uhr: Ultraorthodoxe Zeitung lehnt Aussagen ab",
    "05.19 Uhr: Mittlerweile 640 Tote im Westjordanland",
    "The score was 3:15 when the lights went out at the far end of the ground",
    "5 comments",
    "Up by 12.50 percent",
    "A ratio of 25:99",
    "Chapter 4",
    "1.25 Mio Euro",
  ])("does not take %s for one", (text) => {
    expect(isTimeText(text)).toBe(false);
  });
});

describe("readLeadingClock", () => {
  it.each([
    ["12.31 Uhr: Zeitung lehnt ab", "12.31 Uhr", "Zeitung lehnt ab", true],
    ["+++ 14:05 Hafen nimmt Betrieb auf +++", "14:05", "Hafen nimmt Betrieb auf", true],
    ["Ore 22:15 – Primi ritardi", "22:15", "Primi ritardi", true],
    ["17.00 Die Wahllokale schließen", "17.00", "Die Wahllokale schließen", false],
    ["[09:30] Start", "09:30", "Start", true],
    ["Update 16:20: Neue Zahlen", "16:20", "Neue Zahlen", true],
    ["• MISE À JOUR: 14H05 – Le port rouvre", "14H05", "Le port rouvre", true],
    ["kl. 14.05 Havnen åbner", "14.05", "Havnen åbner", false],
  ])("parts %s", (text, clock, rest, sure) => {
    expect(readLeadingClock(text)).toEqual({ clock, rest, sure });
  });

  it.each([
    "At 14:05 the gate opened",
    "Stand14:05",
    "Update on the storm: 14:05",
    "25:10 is no hour",
    "12.315 votes were cast",
    "3 of 10",
    "12.50% of all",
  ])("finds none in %s", (text) => {
    expect(readLeadingClock(text)).toBeNull();
  });

  it.each<[string, (size: number) => string]>([
    ["signs before a clock", (size) => `${"+ ".repeat(size)}12:30`],
    ["signs after a clock", (size) => `12:30 Uhr a${" +".repeat(size)} b`],
    ["the beginnings of clocks", (size) => "1:".repeat(size)],
  ])("takes time that grows with a hostile text of %s, not with its square", (_, textOf) => {
    const work = (size: number) => {
      const text = textOf(size);
      return () => [readLeadingClock(text), isTimeText(text)];
    };
    expect(growthOf(work, 2_500)).toBeLessThan(NO_SQUARE);
  });
});

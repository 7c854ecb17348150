import { describe, expect, it } from "vitest";
import { calendarWords } from "../../../lib/reading/times/calendar-words.ts";
import { parseTime } from "../../../lib/reading/times/parse-time.ts";

const said = (text: string, language: string, site: string | null = null) => {
  const { clock, year, month, day, weekday, dayOffset, zone, ago } = parseTime(text, calendarWords(language), site);
  const parts = { clock: clock?.toString({ smallestUnit: "minute" }), year, month, day, weekday, dayOffset, zone, ago };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined));
};

describe("parseTime", () => {
  it.each([
    ["12:10 a.m. ET, March 22, 2023", "en", { clock: "00:10", year: 2023, month: 3, day: 22, zone: "America/New_York" }],
    ["8:51 p.m. ET, March 21, 2023", "en", { clock: "20:51", year: 2023, month: 3, day: 21, zone: "America/New_York" }],
    ["9 p.m.", "en", { clock: "21:00" }],
    ["12.31 Uhr", "de", { clock: "12:31" }],
    ["14 Uhr", "de", { clock: "14:00" }],
    ["17.09.2024 • 20:11 Uhr", "de", { clock: "20:11", year: 2024, month: 9, day: 17 }],
    ["27.10.2024, 02:40 Uhr MEZ", "de", { clock: "02:40", year: 2024, month: 10, day: 27, zone: "+01:00" }],
    ["Dienstag, 27. August 2024", "de", { year: 2024, month: 8, day: 27, weekday: 2 }],
    ["14h05", "fr", { clock: "14:05" }],
    ["le 3 févr. 2024 à 14h05", "fr", { clock: "14:05", year: 2024, month: 2, day: 3 }],
    ["08/01/2023 às 14h30", "pt-BR", { clock: "14:30", year: 2023, month: 1, day: 8 }],
    ["01/08/2023, 2:30 PM", "en-US", { clock: "14:30", year: 2023, month: 1, day: 8 }],
    ["5 de marzo de 2024, 14:05", "es", { clock: "14:05", year: 2024, month: 3, day: 5 }],
    ["19:02 (IST), Oct 02", "en", { clock: "19:02", month: 10, day: 2, zone: "Asia/Kolkata" }],
    ["5 марта 2024, 14:05 мск", "ru", { clock: "14:05", year: 2024, month: 3, day: 5, zone: "Europe/Moscow" }],
    ["1月2日 18時47分", "ja", { clock: "18:47", month: 1, day: 2 }],
    ["2024年1月2日 午後6:47", "ja", { clock: "18:47", year: 2024, month: 1, day: 2 }],
    ["5 مارس 2024 - 15:40", "ar", { clock: "15:40", year: 2024, month: 3, day: 5 }],
    ["wczoraj, 22:40", "pl", { clock: "22:40", dayOffset: -1 }],
    ["Torsdag den 14. marts 2024", "da", { year: 2024, month: 3, day: 14, weekday: 4 }],
    ["2d ago / 7:58 AM UTC", "en", { clock: "07:58", zone: "UTC", ago: 172_800_000 }],
    ["3 hr 12 min ago", "en", { ago: 11_520_000 }],
    ["1h ago", "en", { ago: 3_600_000 }],
    ["il y a 5 minutes", "fr", { ago: 300_000 }],
    ["vor 3 Stunden", "de", { ago: 10_800_000 }],
    ["hace 1 hora", "es", { ago: 3_600_000 }],
    ["5 минут назад", "ru", { ago: 300_000 }],
    ["5 分前", "ja", { ago: 300_000 }],
    ["för 5 minuter sedan", "sv", { ago: 300_000 }],
    ["12:50 UTC+2", "en", { clock: "12:50", zone: "+02:00" }],
    ["95'", "fr", {}],
    ["9 Posts", "en", {}],
    ["", "en", {}],
  ])("reads %s (%s)", (text, language, parts) => expect(said(text, language)).toEqual(parts));

  it("takes IST for the site's own zone where that is Israel's or Ireland's", () => {
    expect(said("19:02 IST", "en", "Asia/Jerusalem").zone).toBe("Asia/Jerusalem");
    expect(said("19:02 IST", "en", "Europe/Dublin").zone).toBe("Europe/Dublin");
    expect(said("19:02 IST", "en", null).zone).toBe("Asia/Kolkata");
  });

  it("knows English words on a page in a language the runtime does not know", () =>
    expect(said("March 5, 2024 14:05", "xx-YY")).toMatchObject({ month: 3, clock: "14:05" }));
});

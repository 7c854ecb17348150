import { describe, expect, it } from "vitest";
import { guessZone, isZone, readZone } from "../../../lib/reading/times/zones.ts";

describe("readZone", () => {
  it.each([
    ["ET, March 22, 2023", "America/New_York"],
    ["EDT", "America/New_York"],
    ["12.50 BST", "+01:00"],
    ["14:05 MESZ", "+02:00"],
    ["GMT", "UTC"],
    ["+05:30", "+05:30"],
    ["(GMT-3)", "-03:00"],
    ["мск", "Europe/Moscow"],
  ])("of %s", (text, zone) => expect(readZone(text, null)).toBe(zone));

  it.each(["et puis", "est arrivé", "14:05", "art and cat", "", "March 21 - 22", "+05:78", "+14:99"])("of %s is none", (text) =>
    expect(readZone(text, null)).toBeNull(),
  );
});

describe("guessZone", () => {
  it.each([
    ["www.bbc.co.uk", "en-GB", "Europe/London"],
    ["www.corkbeo.ie", "en", "Europe/Dublin"],
    ["www.br.de", "de", "Europe/Berlin"],
    ["www.example.com", "de", "Europe/Berlin"],
    ["www.example.com", "pt-BR", "America/Sao_Paulo"],
    ["www.example.com", "en-IN", "Asia/Kolkata"],
    ["www.example.com", "en", null],
    ["www.example.com", null, null],
  ])("of %s in %s", (host, language, zone) => expect(guessZone(host, language)).toBe(zone));
});

describe("isZone", () => {
  it.each(["Europe/London", "UTC", "+05:30"])("takes %s", (zone) => expect(isZone(zone)).toBe(true));
  it.each(["Mars/Olympus", "", "ET now"])("does not take %s", (zone) => expect(isZone(zone)).toBe(false));
});

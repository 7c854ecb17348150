import { describe, expect, it } from "vitest";
import { SaidError } from "../../components/say-failure.ts";
import { parseBackup, sayWhyRefused } from "../../entrypoints/options/backup-file.ts";
import { interpretBackup } from "../../lib/backup-format.ts";
import { readLocale, wordsInLocale } from "../locales/locales.ts";

const words = wordsInLocale(readLocale("es"), "es");

describe("parseBackup", () => {
  it("reads JSON", () => {
    expect(parseBackup('{"a": 1}', words)).toEqual({ a: 1 });
  });

  it("says in the reader's words that a file is none", () => {
    expect(() => parseBackup("hello", words)).toThrow(new SaidError("Este archivo no es una copia de seguridad de Catchline: no es JSON."));
  });
});

describe("sayWhyRefused", () => {
  it.each([
    ["of another program", { format: "bookmarks" }, /^Este archivo no es una copia de seguridad de Catchline\.$/],
    ["of a later version", { format: "catchline-backup", version: 2 }, /^Esta copia de seguridad se hizo con una versión posterior/],
    ["that is damaged", { format: "catchline-backup", version: 1 }, /^Esta copia de seguridad está dañada.*: (?:exportedAt|liveBlogs)/],
  ])("says it of a file %s", (_, json, said) => {
    const refusal = (() => {
      try {
        return interpretBackup(json);
      } catch (error) {
        return sayWhyRefused(error, words);
      }
    })();
    expect(refusal).toBeInstanceOf(SaidError);
    expect((refusal as Error).message).toMatch(said);
  });

  it("leaves what is not the file's fault as it is", () => {
    const full = new DOMException("The disk is full", "QuotaExceededError");
    expect(sayWhyRefused(full, words)).toBe(full);
  });
});

import { describe, expect, it } from "vitest";
import type { Instant } from "../../../lib/model.ts";
import { fileName } from "../../../lib/reading/take-away/file-name.ts";

const AT = "2023-03-22T23:30:00.000Z" as Instant;

describe("fileName", () => {
  it.each([
    ["March 22, 2023 - Russia-Ukraine news", "catchline-march-22-2023-russia-ukraine-news-2023-03-22.md"],
    ["../../etc/passwd", "catchline-etc-passwd-2023-03-22.md"],
    ["CON", "catchline-con-2023-03-22.md"],
    ['a:b*c?d"e<f>g|h\\i', "catchline-a-b-c-d-e-f-g-h-i-2023-03-22.md"],
    ["Ураган – онлайн", "catchline-ураган-онлайн-2023-03-22.md"],
    ["gpj\u202Eexe", "catchline-gpj-exe-2023-03-22.md"],
    ["…", "catchline-2023-03-22.md"],
    ["", "catchline-2023-03-22.md"],
    ["ウ".repeat(300), `catchline-${"ウ".repeat(50)}-2023-03-22.md`],
    ["word ".repeat(60), `catchline-${"word-".repeat(10)}2023-03-22.md`],
  ])("of %j is %s", (title, name) => {
    expect(fileName({ title }, AT, "md", "UTC")).toBe(name);
  });

  it("has the day on which it is taken where the reader is", () => {
    expect(fileName({ title: "Storm" }, AT, "csv", "Asia/Tokyo")).toBe("catchline-storm-2023-03-23.csv");
  });
});

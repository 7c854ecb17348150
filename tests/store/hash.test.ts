import { describe, expect, it } from "vitest";
import { hashText } from "../../lib/store/hash.ts";

describe("hashText", () => {
  it("is the same in every session: stored hashes stay valid", () => {
    expect(hashText("")).toBe("811c9dc5cbf29ce4");
    expect(hashText("Four dead in Kyiv")).toBe("0d37bc270f8bfcac");
  });

  it("tells a hundred thousand like texts apart", () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashText(`At least ${index} dead in Kyiv`)));
    expect(hashes.size).toBe(100_000);
  });
});

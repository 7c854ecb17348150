import { describe, expect, it } from "vitest";
import { addNamesToContext, type BlogContext } from "../../lib/entities/blog-context.ts";

describe("addNamesToContext", () => {
  it("counts each word of a name as often as the name was written, and the last one of a person's as a surname", () => {
    const context: BlogContext = new Map();
    addNamesToContext(context, [
      { kind: "person", text: "[John] Kirby", times: 3 },
      { kind: "person", text: "Kirby", times: 2 },
      { kind: "place", text: "Kyiv", times: 4 },
    ]);
    expect(context.get("kirby")).toEqual({ lower: 0, votes: [0, 5, 0, 0], alone: [0, 2, 0, 0], surname: 3 });
    expect(context.get("john")).toEqual({ lower: 0, votes: [0, 3, 0, 0], alone: [0, 0, 0, 0], surname: 0 });
    expect(context.get("kyiv")).toEqual({ lower: 0, votes: [0, 0, 4, 0], alone: [0, 0, 4, 0], surname: 0 });
  });

  it("says the same of names written once each as of one written so often", () => {
    const [each, counted]: BlogContext[] = [new Map(), new Map()];
    if (!each || !counted) return expect.unreachable();
    const name = { kind: "person", text: "Ann Lee" } as const;
    addNamesToContext(
      each,
      [1, 1, 1].map((times) => ({ ...name, times })),
    );
    addNamesToContext(counted, [{ ...name, times: 3 }]);
    expect(counted).toEqual(each);
  });
});

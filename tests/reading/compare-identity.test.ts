import { describe, expect, it } from "vitest";
import type { Post } from "../../lib/model.ts";
import { matchPosts } from "../../lib/reading/compare-identity.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";
import { post } from "../store/readings.ts";

const KYIV = "At least four people were killed when a drone hit a dormitory near Kyiv, the police chief said";
const KYIV_EDITED = "At least nine people were killed when a drone hit a dormitory near Kyiv, the police chief said";
const KREMLIN = "The Kremlin said that it had taken note of the plan put forward by Beijing";

const matched = (known: Post[], posts: Post[]) => Object.fromEntries([...matchPosts(known, posts)].map(([id, { id: same }]) => [id, same]));

describe("matchPosts", () => {
  it("knows a post by its id, whatever became of its words, time and place", () => {
    expect(matched([post("h_1", "22:00", KYIV)], [post("h_1", "23:30", KREMLIN)])).toEqual({ h_1: "h_1" });
  });

  it.each<[string, Post, Post, boolean]>([
    ["same minute, edited words, ids made from them", post("t-aa-1", "22:00", KYIV), post("t-aa-2", "22:00", KYIV_EDITED), true],
    ["same minute, other words", post("t-aa-1", "22:00", KYIV), post("t-aa-2", "22:00", KREMLIN), false],
    ["the publisher's ids differ", post("h_1", "22:00", KYIV), post("h_2", "22:00", KYIV_EDITED), false],
    ["an id that the publisher added later", post("t-aa-1", "22:00", KYIV), post("h_2", "22:00", KYIV), true],
    ["same words an hour later, both certain", post("t-aa-1", "22:00", KYIV), post("t-bb-1", "23:00", KYIV), false],
    [
      "same words, a relative clock that moved on",
      post("t-aa-1", "22:00", KYIV),
      post("t-bb-1", "22:14", KYIV, { timeCertain: false }),
      true,
    ],
    ["edited words, both untimed", post("t-u-1", null, KYIV), post("t-u-2", null, KYIV_EDITED), true],
    ["one timed, one not", post("t-u-1", null, KYIV), post("t-aa-1", "22:00", KYIV), false],
  ])("%s", (_, known, read, same) => {
    expect(matched([known], [read])).toEqual(same ? { [read.id]: known.id } : {});
  });

  it("matches each known post once, the likest first", () => {
    const known = [post("t-aa-1", "22:00", KYIV)];
    const read = [post("t-aa-2", "22:00", `${KYIV_EDITED} on Telegram`), post("t-aa-3", "22:00", KYIV_EDITED)];
    expect(matched(known, read)).toEqual({ "t-aa-3": "t-aa-1" });
  });

  it("takes no known post that the snapshot itself still shows", () => {
    expect(matched([post("t-aa-1", "22:00", KYIV)], [post("t-aa-1", "22:00", KYIV), post("t-aa-2", "22:00", KYIV_EDITED)])).toEqual({
      "t-aa-1": "t-aa-1",
    });
  });

  it("does not compare each with each on a page made to be slow", () => {
    const work = (count: number) => {
      const [known, posts] = ["aa", "bb"].map((prefix) =>
        Array.from({ length: count }, (_, index) => post(`t-${prefix}-${index}`, "22:00", KYIV)),
      ) as [Post[], Post[]];
      return () => matchPosts(known, posts);
    };
    expect(work(3_000)().size).toBe(0);
    expect(growthOf(work, 250)).toBeLessThan(NO_SQUARE);
  });
});

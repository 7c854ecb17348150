import { describe, expect, it } from "vitest";
import { matchGazetteer, phraseKey } from "../../lib/entities/gazetteer.ts";
import { hashWord, mixHashes } from "../../lib/entities/hashing.ts";

const keyOf = (phrase: string) => {
  const [first = 0, ...rest] = phrase.split(" ").map(hashWord);
  return phraseKey(rest.reduce(mixHashes, first));
};
const GAZETTEER = new Map([
  [keyOf("new york"), 4],
  [keyOf("new york times"), 128],
  [keyOf("york"), 8],
]);
const match = (text: string, joins = () => true) => [...matchGazetteer(GAZETTEER, text.split(" ").map(hashWord), joins, () => true)];

describe("matchGazetteer", () => {
  it("marks the first word of a phrase in the lower half and those that go on in the upper", () => {
    expect(match("in new york today")).toEqual([0, 4, 4 << 16, 0]);
  });

  it("takes the longest phrase", () => {
    expect(match("new york times")).toEqual([128, 128 << 16, 128 << 16]);
  });

  it("runs across no gap that names do not run across", () => {
    expect(match("new york", () => false)).toEqual([0, 8]);
  });
});

import { describe, expect, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";

describe("poll", () => {
  it("answers with the first truthy value, through errors and empty looks", async () => {
    const looks: (() => unknown)[] = [
      () => null,
      () => {
        throw new Error("not there yet");
      },
      () => 0,
      () => "there",
    ];
    expect(await poll("it", () => looks.shift()?.())).toBe("there");
    expect(looks).toEqual([]);
  });

  it("says what it waited for, and what it saw last", async () => {
    await expect(poll("rain", () => "", 1)).rejects.toThrow('waited 1 ms for rain; last: ""');
    const failing = (): never => {
      throw new Error("a clear sky");
    };
    await expect(poll("rain", failing, 1)).rejects.toThrow("a clear sky");
  });
});

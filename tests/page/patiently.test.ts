import { describe, expect, it } from "vitest";
import { patiently } from "../../lib/page/patiently.ts";
import { fakeSchedule } from "./fake-schedule.ts";

/** Fails so often, then answers. */
function attempts(failures: number) {
  let made = 0;
  return {
    made: () => made,
    attempt: async () => {
      made++;
      if (made <= failures) throw new Error(`no receiver, ${made}`);
      return "answer";
    },
  };
}

describe("patiently", () => {
  it("answers at once where it can", async () => {
    const { attempt, made } = attempts(0);
    expect(await patiently(attempt, () => true, expect.unreachable, fakeSchedule())).toBe("answer");
    expect(made()).toBe(1);
  });

  it("waits for a background that is waking, once", async () => {
    const schedule = fakeSchedule();
    const { attempt, made } = attempts(1);
    const answer = patiently(attempt, () => true, expect.unreachable, schedule);
    await schedule.pass(400);
    expect(made()).toBe(1);
    await schedule.pass(200);
    expect(await answer).toBe("answer");
  });

  it("rejects with the second failure", async () => {
    const schedule = fakeSchedule();
    const { attempt, made } = attempts(9);
    const answer = patiently(attempt, () => true, expect.unreachable, schedule);
    answer.catch(() => undefined);
    await schedule.pass(5000);
    await expect(answer).rejects.toThrow("no receiver, 2");
    expect(made()).toBe(2);
  });

  it("says so, and does not try again, when the extension is gone", async () => {
    let dead = 0;
    const { attempt, made } = attempts(9);
    await expect(
      patiently(
        attempt,
        () => false,
        () => dead++,
        fakeSchedule(),
      ),
    ).rejects.toThrow("no receiver, 1");
    expect([dead, made()]).toEqual([1, 1]);
  });

  it("notices when it goes between the two", async () => {
    const schedule = fakeSchedule();
    let isAlive = true;
    let dead = 0;
    const answer = patiently(
      attempts(9).attempt,
      () => isAlive,
      () => dead++,
      schedule,
    );
    answer.catch(() => undefined);
    await schedule.pass(100);
    isAlive = false;
    await schedule.pass(1000);
    await expect(answer).rejects.toThrow();
    expect(dead).toBe(1);
  });
});

import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { seededRandom } from "../../scripts/bench/random.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { Race } from "./race.ts";

const TABS = 8;
/** On how many live blogs: two for every day, 50 in the long run (`npm run test:long`). */
const BLOGS = Number(process.env.CATCHLINE_ROUNDS ?? 2);
const RACES = 100;

it(`comes of ${TABS} tabs that report at once, ${RACES} times, what comes of them one after the other`, {
  timeout: 60_000 + BLOGS * 20_000,
}, async () => {
  for (let seed = 1; seed <= BLOGS; seed++) {
    const random = seededRandom(seed);
    const race = new Race(TABS, (below) => Math.floor(random() * below));
    try {
      for (let each = 0; each < RACES; each++) await race.run();
      expect(brokenInvariants(await race.rows()), `seed ${seed}`).toEqual([]);
    } finally {
      await race.end();
    }
  }
});

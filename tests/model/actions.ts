import fc from "fast-check";
import type { SinceChoice } from "../../lib/model.ts";
import type { Mishap } from "./mishaps.ts";
import { Stage } from "./stage.ts";

/** One thing that happens, as plain JSON: what failed can be kept in a file. */
export interface Action {
  readonly name: keyof typeof ACTIONS;
  /** Which post, tab or choice; taken modulo how many there are. */
  readonly n: number;
  readonly m: number;
  readonly mishap: Mishap;
}

type Act = (stage: Stage, action: Action) => Promise<void> | void;

const CHOICES: readonly SinceChoice[] = ["lastVisit", "visitBefore", "hour", "day", "readToEnd"];
const WAITS = [1, 5, 20, 29, 30, 31, 45, 200, 1500];
const AGES = [0, 0, 0, 1, 30, 70, 300];

const ACTIONS = {
  open: (stage, { n, mishap }) => stage.open(stage.tabId(n % 3), mishap),
  close: (stage, { n }) => stage.close(stage.openTab(n)),
  hide: (stage, { n, m }) => stage.hide(stage.openTab(n), m % 2 === 0),
  show: (stage, { n, mishap }) => stage.show(stage.openTab(n), mishap),
  wait: (stage, { n }) => stage.wait(WAITS[n % WAITS.length] ?? 1),
  async nextVisit(stage, { n, m, mishap }) {
    stage.wait(31 + 40 * m);
    await (n % 2 === 0 ? stage.open(stage.tabId(n % 3), mishap) : stage.show(stage.openTab(n), mishap));
  },
  arrive: (stage, { n, mishap }) => stage.arrive(AGES[n % AGES.length] ?? 0, mishap),
  edit: (stage, { n, m, mishap }) => stage.edit(n, m % 3 === 0 ? null : m % 3, mishap),
  restyle: (stage, { mishap }) => stage.restyle(mishap),
  withdraw: (stage, { n, mishap }) => stage.withdraw(n, mishap),
  reorder: (stage, { n, mishap }) => stage.reorder(n, mishap),
  see: (stage, { n, m, mishap }) => stage.see(stage.openTab(n), [m, m + 1, n], mishap),
  setAutoSeen: (stage, { n }) => stage.setAutoSeen(n % 3 !== 0),
  markSeen: (stage, { n, m, mishap }) => stage.mark("seen", m % 3 === 0 ? "all" : [n, m], mishap),
  markUnseen: (stage, { n, m, mishap }) => stage.mark("unseen", m % 4 === 0 ? "all" : [n, m], mishap),
  undo: (stage, { mishap }) => stage.undo(mishap),
  choose: (stage, { n, mishap }) => stage.choose(CHOICES[n % CHOICES.length] ?? "lastVisit", mishap),
  backUp: (stage) => stage.backUp(),
  restore: (stage, { mishap }) => stage.restore(mishap),
  kill: (stage) => stage.kill(),
  restart: (stage, { mishap }) => stage.restart(mishap),
} as const satisfies Record<string, Act>;

/** How often each happens. */
const WEIGHTS: Readonly<Record<keyof typeof ACTIONS, number>> = {
  open: 5,
  close: 1,
  hide: 4,
  show: 4,
  wait: 4,
  nextVisit: 5,
  arrive: 5,
  edit: 5,
  restyle: 1,
  withdraw: 3,
  reorder: 1,
  see: 5,
  setAutoSeen: 1,
  markSeen: 4,
  markUnseen: 3,
  undo: 4,
  choose: 6,
  backUp: 2,
  restore: 3,
  kill: 1,
  restart: 1,
};

const name = fc.oneof(
  ...Object.entries(WEIGHTS).map(([each, weight]) => ({ arbitrary: fc.constant(each as keyof typeof ACTIONS), weight })),
);
const mishap = fc.oneof(
  { arbitrary: fc.constant<Mishap>("none"), weight: 8 },
  ...(["twice", "abort", "kill", "killLater"] as const).map((each) => ({ arbitrary: fc.constant<Mishap>(each), weight: 1 })),
);

/** A run: what happens, in order. */
export const run: fc.Arbitrary<Action[]> = fc.array(fc.record({ name, n: fc.nat(20), m: fc.nat(20), mishap }), {
  minLength: 1,
  maxLength: 50,
  size: "max",
});

/** Plays a run on a stage of its own and checks after everything that happens. Throws at the first difference. */
export async function play(actions: readonly Action[]): Promise<void> {
  const stage = new Stage();
  try {
    await perform(stage, actions, () => stage.check());
    await stage.checkAtEnd();
  } finally {
    await stage.end();
  }
}

/** Has a run happen on a stage that begins with the page open in one tab. */
export async function perform(stage: Stage, actions: readonly Action[], afterEach: () => Promise<void>): Promise<void> {
  await stage.open(0, "none");
  for (const action of actions) {
    const act: Act = ACTIONS[action.name];
    await act(stage, action);
    await afterEach();
  }
}

import type { Entity } from "../model.ts";
import { comparePlaces, type Group } from "./entity-group.ts";

/** Groups by how many posts they are in, kept in order while they change. */
export interface Ranking {
  /** To be called before a group changes. */
  before(group: Group): void;
  /** To be called after it has. */
  after(group: Group): void;
  /** The same array while nothing changed. */
  entities(): readonly Entity[];
}

/** Opens a ranking without a group in it. Groups without an occurrence have no place in it. */
export function createRanking(entityOf: (group: Group) => Entity): Ranking {
  const groups: Group[] = [];
  const moving = new Set<Group>();
  let entities: readonly Entity[] | null = [];
  return {
    before(group) {
      entities = null;
      if (moving.has(group)) return;
      moving.add(group);
      const at = placeOf(groups, group);
      if (groups[at] === group) groups.splice(at, 1);
    },
    after() {
      // Where a group belongs is looked up when somebody asks: in between it may change many times.
      entities = null;
    },
    entities() {
      for (const group of moving) if (group.occurrences.length > 0) groups.splice(placeOf(groups, group), 0, group);
      moving.clear();
      entities ??= groups.map(entityOf);
      return entities;
    },
  };
}

function placeOf(groups: readonly Group[], group: Group): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareGroups(groups[middle] as Group, group) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most posts first, then the one mentioned last, then by its first mention: no two groups begin at one place. */
function compareGroups(a: Group, b: Group): number {
  if (a.posts.size !== b.posts.size) return b.posts.size - a.posts.size;
  const [lastOfA, lastOfB] = [a.occurrences.at(-1), b.occurrences.at(-1)];
  if (lastOfA === undefined || lastOfB === undefined) return Number(lastOfA === undefined) - Number(lastOfB === undefined);
  return -comparePlaces(lastOfA, lastOfB);
}

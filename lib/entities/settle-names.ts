import type { Entity, EntityKind } from "../model.ts";
import { clusterNames } from "./cluster-names.ts";
import {
  addToGroup,
  comparePlaces,
  createGroup,
  dropOccurrence,
  firstAtOrAfter,
  type Group,
  insertOccurrence,
  type Occurrence,
  takeFromGroup,
  toEntity,
} from "./entity-group.ts";
import { blockOf, createForms, type Form, isLone } from "./forms.ts";
import { foldForm, skeletonOf } from "./name-forms.ts";
import { nearest } from "./nearest.ts";
import { createRanking, type Ranking } from "./ranking.ts";
import type { CorrectedForms } from "./read-corrections.ts";

/** Tells whose every occurrence is. Each step costs what it changes. */
export interface SettledNames {
  /** People and places, in order. */
  readonly ranking: Readonly<Record<EntityKind, Ranking>>;
  /** Takes in occurrences of one post that is held by now. */
  add(occurrences: readonly { readonly kind: EntityKind; readonly occurrence: Occurrence }[]): void;
  /** Lets go of all occurrences of a post that is no longer held. */
  drop(occurrences: readonly Occurrence[]): void;
  entityOf(group: Group): Entity;
}

/** Opens it without an occurrence. `isHeld`: whether the post of an occurrence is still there. */
export function settleNames(rules: CorrectedForms, isHeld: (occurrence: Occurrence) => boolean): SettledNames {
  const forms = createForms();
  const special = new Map<string, Group>();
  const owned = new Set<Form>();
  const ranking: Record<EntityKind, Ranking> = { person: createRanking(entityOf), place: createRanking(entityOf) };

  function entityOf(group: Group): Entity {
    const isGuest = (form: string): boolean => rules.ownerOf(group.kind, foldForm(form)) !== null;
    group.entity ??= toEntity(group, givenName(group), isGuest);
    return group.entity;
  }

  function givenName(group: Group): string | null {
    const given = [...group.forms.keys()].flatMap((form) => rules.nameOf(group.kind, foldForm(form)) ?? []);
    return given.toSorted((a, b) => b.at - a.at)[0]?.name ?? null;
  }

  function assign(occurrence: Occurrence, group: Group): void {
    if (occurrence.group === group) return;
    if (occurrence.group !== null) unassign(occurrence, occurrence.group);
    ranking[group.kind].before(group);
    addToGroup(group, occurrence);
    occurrence.group = group;
    ranking[group.kind].after(group);
  }

  function unassign(occurrence: Occurrence, group: Group): void {
    ranking[group.kind].before(group);
    takeFromGroup(group, occurrence);
    occurrence.group = null;
    ranking[group.kind].after(group);
  }

  /** Makes every occurrence somebody's again, after occurrences of these forms came or went. */
  function settle(changed: ReadonlyMap<Form, readonly Occurrence[]>): void {
    const gone = [...changed.keys()].filter((form) => form.occurrences.length === 0);
    for (const form of gone) {
      forms.forget(form);
      owned.delete(form);
    }
    const shifted = new Set([...forms.takeFresh(), ...gone]);
    const regrouped = new Set<Form>();
    for (const key of new Set([...shifted].filter((form) => !isLone(form)).map(blockOf))) {
      for (const form of regroup(forms.inBlock(key))) regrouped.add(form);
    }
    for (const form of shifted) {
      if (isLone(form)) form.owner = rules.ownerOf(form.kind, form.folded);
      if (form.owner !== null && form.occurrences.length > 0) owned.add(form);
    }
    // Few forms have been corrected, and whom they follow may just have come or gone.
    const whole = new Set([...regrouped, ...(shifted.size > 0 ? owned : []), ...[...changed.keys()].filter((form) => !isLone(form))]);
    const moved = [...whole].filter((form) => !isLone(form) && settleWhole(form, changed.get(form) ?? []));

    const alone = new Map<Form, readonly Occurrence[] | "all">();
    for (const form of shifted.size > 0 ? owned : []) if (isLone(form)) alone.set(form, "all");
    for (const form of [...regrouped, ...moved, ...gone]) for (const bare of forms.bareFormsOf(form)) alone.set(bare, "all");
    for (const [form, occurrences] of changed) {
      if (form.occurrences.length === 0) continue;
      if (isLone(form)) {
        const before = alone.get(form);
        if (before !== "all") alone.set(form, shifted.has(form) ? "all" : [...(before ?? []), ...occurrences]);
      } else {
        for (const bare of forms.bareFormsOf(form)) {
          const before = alone.get(bare);
          if (before === "all") continue;
          alone.set(bare, [...(before ?? []), ...occurrences.flatMap((full) => reachOf(full, bare))]);
        }
      }
    }
    for (const [form, occurrences] of alone) settleLone(form, occurrences === "all" ? form.occurrences : occurrences);
  }

  /** Puts the names of a block together anew; answers the forms that are somebody else's than before. */
  function regroup(block: ReadonlySet<Form>): Form[] {
    const moved: Form[] = [];
    const claimed = new Set<Group>();
    const ofName = new Map([...block].map((form) => [form.words, form]));
    const clusters = [...block][0]?.kind === "place" ? [[...ofName.keys()]] : clusterNames([...ofName.keys()]);
    for (const cluster of clusters) {
      const members = cluster.flatMap((name) => ofName.get(name) ?? []);
      const before = members.find(({ base }) => base !== null && !claimed.has(base))?.base;
      const group = before ?? createGroup(members[0]?.kind ?? "person");
      claimed.add(group);
      const owners = members.map((form) => rules.ownerOf(form.kind, form.folded));
      const follows = owners.find((owner) => owner !== null && "into" in owner) ?? null;
      for (const [at, form] of members.entries()) {
        const owner = owners[at] ?? follows;
        if (owner === null) owned.delete(form);
        else owned.add(form);
        if (form.base === group && form.owner === owner) continue;
        form.base = group;
        form.owner = owner;
        moved.push(form);
      }
    }
    return moved;
  }

  /** Makes a form's occurrences those of its group: all where that is another one than before, and then answers true; otherwise those that came. */
  function settleWhole(form: Form, came: readonly Occurrence[]): boolean {
    const group = groupOf(form);
    const isMoved = form.group !== group;
    form.group = group;
    for (const occurrence of isMoved ? form.occurrences : came) if (group !== null && isHeld(occurrence)) assign(occurrence, group);
    return isMoved;
  }

  function groupOf(form: Form): Group | null {
    if (form.owner === null) return form.base;
    if ("apart" in form.owner) return specialGroup(form.kind, `apart ${form.owner.apart}`);
    const into = forms.known(form.kind, form.owner.into);
    if (into === undefined) return specialGroup(form.kind, `into ${form.owner.into}`);
    return isLone(into) ? (onlyBearer(into) ?? aloneGroup(into)) : into.base;
  }

  function specialGroup(kind: EntityKind, name: string): Group {
    const key = `${kind} ${name}`;
    const group = special.get(key) ?? createGroup(kind);
    special.set(key, group);
    return group;
  }

  function onlyBearer(form: Form): Group | null {
    const groups = new Set(forms.bearersOf(form).map(({ base }) => base));
    return groups.size === 1 ? ([...groups][0] ?? null) : null;
  }

  function aloneGroup(form: Form): Group {
    return specialGroup(form.kind, `alone ${skeletonOf(form.folded)}`);
  }

  /** The occurrences of a bare form whose nearest bearer may be another one once this full name came or went. */
  function reachOf(full: Occurrence, bare: Form): Occurrence[] {
    const bearers = forms.bearersOf(bare);
    // Whoever is the only one has them all.
    if (new Set(bearers.map(({ group }) => group)).size < 2) return [];
    let before: Occurrence | null = null;
    let after: Occurrence | null = null;
    for (const { occurrences } of bearers) {
      const at = firstAtOrAfter(occurrences, full);
      const previous = elsewhere(occurrences, full, at - 1, -1);
      const next = elsewhere(occurrences, full, at, 1);
      if (previous !== null && (before === null || comparePlaces(before, previous) < 0)) before = previous;
      if (next !== null && (after === null || comparePlaces(next, after) < 0)) after = next;
    }
    const from = before === null ? 0 : firstAtOrAfter(bare.occurrences, before);
    const to = after === null ? bare.occurrences.length : firstAtOrAfter(bare.occurrences, after);
    return bare.occurrences.slice(from, to);
  }

  function settleLone(form: Form, occurrences: readonly Occurrence[]): void {
    const present = occurrences.filter(isHeld);
    if (form.owner !== null) {
      form.group = groupOf(form);
      for (const occurrence of present) if (form.group !== null) assign(occurrence, form.group);
      return;
    }
    const bearers = forms.bearersOf(form).filter(({ occurrences: named }) => named.length > 0);
    const groups = new Set(bearers.map(({ group }) => group));
    const [only] = groups;
    for (const occurrence of present) {
      const group = groups.size > 1 ? nearest(bearers, occurrence) : (only ?? aloneGroup(form));
      if (group !== null) assign(occurrence, group);
    }
  }

  return {
    ranking,
    entityOf,
    add(came) {
      const changed = new Map<Form, Occurrence[]>();
      for (const { kind, occurrence } of came) {
        const form = forms.formOf(kind, occurrence.folded);
        insertOccurrence(form.occurrences, occurrence);
        changed.set(form, [...(changed.get(form) ?? []), occurrence]);
      }
      settle(changed);
    },
    drop(gone) {
      const changed = new Map<Form, Occurrence[]>();
      for (const occurrence of gone) {
        const { group } = occurrence;
        const form = group === null ? undefined : forms.known(group.kind, occurrence.folded);
        if (group === null || form === undefined) continue;
        unassign(occurrence, group);
        dropOccurrence(form.occurrences, occurrence);
        changed.set(form, [...(changed.get(form) ?? []), occurrence]);
      }
      settle(changed);
    },
  };
}

/** The next from a place on that stands in another post. */
function elsewhere(occurrences: readonly Occurrence[], one: Occurrence, from: number, step: 1 | -1): Occurrence | null {
  let at = from;
  while (occurrences[at]?.mention.postId === one.mention.postId) at += step;
  return occurrences[at] ?? null;
}

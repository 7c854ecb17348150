import type { Correction, EntityKind } from "../model.ts";

/** What a form is taken for: its kind, and whether it is a name at all. */
export type TakenFor = EntityKind | "noName";

/** What the reader's corrections say of forms, as `foldForm` makes them. */
export interface CorrectedForms {
  /** What a form is, given what the tagger took it for. */
  takenFor(kind: EntityKind, form: string): TakenFor;
  /** Whose form it is: the form of whoever it was merged into, `apart` of a number of its own where it was split off, null where nobody said. */
  ownerOf(kind: EntityKind, form: string): Owner | null;
  /** The name the reader gave to whoever has this form, and how late; null: none. */
  nameOf(kind: EntityKind, form: string): { readonly name: string; readonly at: number } | null;
}

/** `into`: one with whoever has that form. `apart`: one with the other forms of that number, and nobody else. */
export type Owner = { readonly into: string } | { readonly apart: number };

/** Reads corrections, a later one over an earlier one whatever order they are given in. */
export function readCorrections(corrections: readonly Correction[]): CorrectedForms {
  const kinds = new Map<string, TakenFor>();
  const owners = new Map<string, Owner>();
  const names = new Map<string, { name: string; at: number }>();
  const inTime = corrections.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : a.id < b.id ? -1 : 1));
  for (const [at, { kind, forms, change }] of inTime.entries()) {
    for (const form of forms) {
      const key = keyOf(kind, form);
      if (change.type === "noName") kinds.set(key, "noName");
      else if (change.type === "otherKind") {
        kinds.set(key, otherKind(kind));
        // What was said to be no person and is a place after all is a place.
        kinds.delete(keyOf(otherKind(kind), form));
      } else if (change.type === "merge" && change.into !== form) owners.set(key, { into: change.into });
      else if (change.type === "split") owners.set(key, { apart: at });
      else if (change.type === "rename") names.set(key, { name: change.name, at });
    }
  }
  return {
    takenFor(kind, form) {
      const first = kinds.get(keyOf(kind, form)) ?? kind;
      // A form of both kinds, of which one was said to be no name: it is none under the other kind either.
      return first === kind || first === "noName" ? first : kinds.get(keyOf(first, form)) === "noName" ? "noName" : first;
    },
    ownerOf(kind, form) {
      let owner = owners.get(keyOf(kind, form)) ?? null;
      const passed = new Set([form]);
      // Who was merged into somebody who was merged into somebody else is that one.
      while (owner !== null && "into" in owner && !passed.has(owner.into)) {
        passed.add(owner.into);
        const next = owners.get(keyOf(kind, owner.into));
        if (next === undefined || ("into" in next && passed.has(next.into))) break;
        owner = next;
      }
      return owner;
    },
    nameOf: (kind, form) => names.get(keyOf(kind, form)) ?? null,
  };
}

function otherKind(kind: EntityKind): EntityKind {
  return kind === "person" ? "place" : "person";
}

function keyOf(kind: EntityKind, form: string): string {
  return `${kind} ${form}`;
}

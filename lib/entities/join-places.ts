import { foldForm } from "./name-forms.ts";
import { PLACE_NAME_GROUPS } from "./place-names.ts";

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  PLACE_NAME_GROUPS.flatMap((names) => names.map((name) => [foldForm(name), foldForm(names[0] ?? name)] as const)),
);

/** A key that all names of one place share: "US", "U.S." and "America" have that of the United States. `form` is clean. */
export function keyOfPlace(form: string): string {
  const folded = foldForm(form).replace(/^(?:city|town|village|state|port) of /, "");
  return GROUP_OF.get(folded) ?? folded;
}

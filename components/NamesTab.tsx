import type { EntityKind } from "../lib/model.ts";
import { CreditedList } from "./CreditedList.tsx";
import type { CardSurroundings } from "./EntityCard.tsx";
import { EntityList } from "./EntityList.tsx";
import type { EntityView } from "./entity-view.ts";
import { PlacesMap } from "./PlacesMap.tsx";
import type { Chosen } from "./use-chosen.ts";
import { useWords } from "./words-context.tsx";

interface Props extends CardSurroundings {
  readonly kind: EntityKind;
  /** Null until the first word of them. */
  readonly entities: EntityView | null;
  /** BCP 47, of the live blog. */
  readonly language: string | null;
  readonly chosen: Chosen;
}

/** The tab of the people or of the places: how names were found, the map, the list, and who is merely credited. */
export function NamesTab({ kind, entities, language, chosen, search, ...cards }: Props) {
  const words = useWords();
  const listed = (kind === "person" ? entities?.people : entities?.places) ?? [];
  const chosenKey = chosen.entity?.key ?? null;
  return (
    <>
      {entities?.support === "structure" && <p class="entities-note">{words.say("entitiesByStructure")}</p>}
      {kind === "place" && search === "" && <PlacesMap places={listed} chosen={chosenKey} onChoose={chosen.toggle} />}
      <EntityList
        key={kind}
        {...cards}
        search={search}
        entities={listed}
        name={words.say(kind === "person" ? "tab_people" : "tab_places")}
        unreadLanguage={entities?.support === "none" ? nameLanguage(language, words.language) : null}
        indexing={entities === null || entities.waiting > 0}
        chosen={chosenKey}
        onChoose={chosen.choose}
      />
      {kind === "person" && search === "" && <CreditedList credited={entities?.credited ?? []} />}
    </>
  );
}

/** A language in the reader's words; the tag itself where it is none that the browser knows. */
function nameLanguage(language: string | null, inLanguage: string): string {
  try {
    return new Intl.DisplayNames(inLanguage, { type: "language" }).of(language ?? "und") ?? language ?? "";
  } catch {
    return language ?? "";
  }
}

import nlp from "compromise";
import type { Span } from "./score.ts";

/** People and places as compromise itself finds them: what our own tagger is measured against. */
export function findByCompromise(text: string): Span[] {
  const view = nlp(text);
  return [
    ...rowsOf(view.people()).map((place) => ({ kind: "person" as const, ...place })),
    ...rowsOf(view.places()).map((place) => ({ kind: "place" as const, ...place })),
  ];
}

function rowsOf(view: { json(options: object): unknown }): { start: number; end: number }[] {
  const rows = view.json({ offset: true }) as { offset: { start: number; length: number } }[];
  return rows.map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }));
}

import { useEffect, useMemo, useState } from "preact/hooks";
import { FRAME_RATIO, frameOf, pointIn } from "../lib/atlas/frame.ts";
import type { Located } from "../lib/atlas/locate.ts";
import { type Atlas, openAtlas } from "../lib/atlas/open-atlas.ts";
import { placeLabels } from "../lib/atlas/place-labels.ts";
import type { Entity, EntityKey } from "../lib/model.ts";
import { usePointing } from "./pointing.tsx";
import { useWords } from "./words-context.tsx";

interface Props {
  /** Most posts first. */
  readonly places: readonly Entity[];
  readonly chosen: EntityKey | null;
  readonly onChoose: (place: Entity) => void;
  readonly open?: () => Promise<Atlas>;
}

/** How wide the map is thought to be for the size of pins and labels, in CSS pixels. */
const NOMINAL_WIDTH = 370;
const LABEL_SIZE = 11;
const LEAST_RADIUS = 3;
const MOST_RADIUS = 10;
const TOUCHED_RADIUS = 12;

/**
 * The places on a map, a pin each, as large as it has posts; the frame is where the story is. Choosing a pin chooses the place. Only a pointer can: the list
 * below it has all that the map has, for the keyboard and for those who do not see it.
 */
export function PlacesMap({ places, chosen, onChoose, open = openAtlas }: Props) {
  const words = useWords();
  const [atlas, setAtlas] = useState<Atlas | "missing" | null>(null);
  useEffect(() => {
    let gone = false;
    open().then(
      (opened) => gone || setAtlas(opened),
      () => gone || setAtlas("missing"),
    );
    return () => {
      gone = true;
    };
  }, [open]);
  const located = useMemo(() => (atlas === null || atlas === "missing" ? [] : atlas.locate(places)), [atlas, places]);
  // Room is kept while the map loads, so that the list below it does not move.
  if (places.length === 0 || atlas === "missing" || (atlas !== null && located.length === 0)) return null;
  return (
    <details class="places-map" open>
      <summary>{words.say("placesOnMap", located.length, places.length)}</summary>
      {atlas === null ? (
        <svg class="map" viewBox={`0 0 ${FRAME_RATIO} 1`} aria-hidden="true" focusable="false" />
      ) : (
        <Drawn atlas={atlas} located={located} chosen={chosen} onChoose={onChoose} />
      )}
    </details>
  );
}

interface DrawnProps extends Pick<Props, "chosen" | "onChoose"> {
  readonly atlas: Atlas;
  readonly located: readonly Located<Entity>[];
}

function Drawn({ atlas, located, chosen, onChoose }: DrawnProps) {
  const words = useWords();
  const pointing = usePointing();
  /** Chromium gives a place in the order of Tab to what hears of the focus in a drawing. */
  const byPointer = (place: Entity) => {
    const { onPointerEnter, onPointerLeave } = pointing(place);
    return { onPointerEnter, onPointerLeave };
  };
  const frame = useMemo(() => frameOf(located), [located]);
  const unit = frame.width / NOMINAL_WIDTH;
  const most = Math.max(...located.map(({ place }) => place.postCount));
  const pins = located.map(({ place, isArea, ...point }) => {
    const radius = LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((place.postCount - 1) / Math.max(1, most - 1));
    return { place, isArea, name: place.name, ...pointIn(frame, point), radius: radius * unit };
  });
  // The chosen one has its label before all others.
  const byLabel = pins.toSorted((a, b) => Number(b.place.key === chosen) - Number(a.place.key === chosen));
  const bounds = { left: frame.left, top: frame.top, right: frame.left + frame.width, bottom: frame.top + frame.height };
  const labels = placeLabels(byLabel, LABEL_SIZE * unit, bounds);
  return (
    <svg
      class="map"
      viewBox={`${frame.left} ${frame.top} ${frame.width} ${frame.height}`}
      role="img"
      aria-label={words.say("mapName")}
      focusable="false"
    >
      <g transform={`scale(${frame.squeeze} 1)`}>
        <path class="map-land" d={atlas.land} />
        <path class="map-borders" d={atlas.borders} />
      </g>
      {pins.map(({ place, isArea, x, y, radius }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list below is the way for those without a pointer.
        <g
          key={place.key}
          class={`pin${isArea ? " pin--area" : ""}${place.key === chosen ? " pin--chosen" : ""}`}
          data-place={place.name}
          onClick={() => onChoose(place)}
          {...byPointer(place)}
        >
          <title>{words.say("nameAndCount", place.name, words.count("inPosts", place.postCount))}</title>
          <circle class="pin-touch" cx={x} cy={y} r={Math.max(radius, TOUCHED_RADIUS * unit)} />
          <circle class="pin-dot" cx={x} cy={y} r={radius} />
        </g>
      ))}
      {byLabel.map(({ place }, at) => {
        const label = labels[at];
        if (!label) return null;
        return (
          <text
            key={place.key}
            class={place.key === chosen ? "map-label map-label--chosen" : "map-label"}
            x={label.x}
            y={label.y}
            font-size={LABEL_SIZE * unit}
            stroke-width={3 * unit}
            text-anchor={label.side}
          >
            {place.name}
          </text>
        );
      })}
    </svg>
  );
}

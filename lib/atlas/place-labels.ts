/** A pin that may get a label. */
export interface Pin {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where the words of a label stand: `x` is their start or end, `y` their base line. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly side: "start" | "end";
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width of a letter and height of a line, by the size of the type: a little more than they are on average. */
const LETTER = 0.58;
const LINE = 1.1;

/**
 * Labels for pins, in their order: at the right or the left of each, where it runs into no pin and no label before it and stays in `bounds`; null where there
 * is no room. `size` is that of the type, in the units of the pins.
 */
export function placeLabels(pins: readonly Pin[], size: number, bounds: Box): (Label | null)[] {
  const taken: Box[] = pins.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  return pins.map((pin, at) => {
    for (const side of ["start", "end"] as const) {
      const box = boxOf(pin, side, size);
      const isFree = taken.every((other, index) => index === at || !overlap(box, other));
      if (!isFree || box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom) continue;
      taken.push(box);
      return { x: side === "start" ? box.left : box.right, y: pin.y + size * 0.35, side };
    }
    return null;
  });
}

function boxOf({ name, x, y, radius }: Pin, side: Label["side"], size: number): Box {
  const width = name.length * LETTER * size;
  const gap = radius + size * 0.25;
  const left = side === "start" ? x + gap : x - gap - width;
  return { left, right: left + width, top: y - (size * LINE) / 2, bottom: y + (size * LINE) / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

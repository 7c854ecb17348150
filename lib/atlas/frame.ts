interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** The part of the world that a map shows. Its units are those of the outlines, with longitudes drawn together as they are in its middle. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What a longitude is multiplied by, so that land keeps its shape. */
  readonly squeeze: number;
}

/** Width by height. */
export const FRAME_RATIO = 2.15;
/** Tenths of a degree. */
const WORLD = { left: -1800, right: 1800, top: -840, bottom: 600 };
const LEAST_HEIGHT = 200;
const MARGIN = 0.16;
const LEAST_SQUEEZE = 0.45;

/** The frame that shows all these points with land around them: never so small that the outlines look coarse, never wider than the world. */
export function frameOf(points: readonly Point[]): Frame {
  const xs = points.map(({ longitude }) => longitude * 10);
  const ys = points.map(({ latitude }) => latitude * -10);
  const [left, right] = [Math.min(...xs, WORLD.right), Math.max(...xs, WORLD.left)];
  const [top, bottom] = [Math.min(...ys, WORLD.bottom), Math.max(...ys, WORLD.top)];
  const middle = (top + bottom) / 2;
  const squeeze = Math.max(LEAST_SQUEEZE, Math.cos(((middle / 10) * Math.PI) / 180));
  const wanted = Math.max(LEAST_HEIGHT, (bottom - top) * (1 + 2 * MARGIN), ((right - left) * squeeze * (1 + 2 * MARGIN)) / FRAME_RATIO);
  const worldWidth = (WORLD.right - WORLD.left) * squeeze;
  const height = Math.min(wanted, worldWidth / FRAME_RATIO);
  const width = height * FRAME_RATIO;
  return {
    left: within(((left + right) / 2) * squeeze - width / 2, WORLD.left * squeeze, WORLD.right * squeeze - width),
    top: within(middle - height / 2, WORLD.top, WORLD.bottom - height),
    width,
    height,
    squeeze,
  };
}

/** Where a point lies in a frame. */
export function pointIn({ squeeze }: Frame, { longitude, latitude }: Point): { x: number; y: number } {
  return { x: longitude * 10 * squeeze, y: latitude * -10 };
}

function within(value: number, least: number, most: number): number {
  return most < least ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}

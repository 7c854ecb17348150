/**
 * Rebuilds what the map of the places is drawn from: `npm run atlas`. The same packages give the same files byte for byte. Writes `lib/atlas/coordinates.ts` and
 * `lib/atlas/outlines.ts`.
 */
import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { readAreas } from "./atlas/areas.ts";
import { drawOutlines } from "./atlas/outlines.ts";
import { readTowns } from "./atlas/towns.ts";

const { land, borders } = drawOutlines();
write(
  "coordinates.ts",
  `/** Made by \`npm run atlas\`: where towns, countries and regions lie, as \`readCoordinates\` reads it. Sources and licences: \`NOTICE\`. */
export const TOWNS = \`${readTowns()}\`;

/** The same for what is larger than a town. */
export const AREAS = \`${readAreas()}\`;
`,
);
write(
  "outlines.ts",
  `/** Made by \`npm run atlas\`: the land as a path of SVG, a tenth of a degree to the unit, north up. Source and licence: \`NOTICE\`. */
export const LAND =
  "${land}";

/** The borders between countries, drawn alike. */
export const BORDERS =
  "${borders}";
`,
);

function write(name: string, code: string): void {
  writeFileSync(new URL(`../lib/atlas/${name}`, import.meta.url), code);
  console.log(`${name}: ${code.length} characters, ${gzipSync(code, { level: 9 }).length} bytes packed`);
}

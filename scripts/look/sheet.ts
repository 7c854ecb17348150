import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunningBrowser } from "../browsers/browser.ts";
import type { Picture } from "./take-pictures.ts";

/** Columns and rows of a sheet by the room of its pictures: as many as can be read at once. */
const GRIDS: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  docked: [6, 2],
  narrow: [6, 2],
  wide: [3, 3],
  "320 px": [6, 2],
  popup: [6, 3],
  side: [3, 1],
  beside: [3, 2],
};
const COLUMN_WIDTHS: Readonly<Record<string, number>> = {
  docked: 380,
  narrow: 300,
  wide: 780,
  "320 px": 320,
  popup: 340,
  side: 380,
  beside: 780,
};

const STYLE = `
  body { margin: 0; padding: 16px; background: #777; font: 13px system-ui, sans-serif; color: #fff; }
  section { display: grid; gap: 16px; justify-content: start; margin-block-end: 32px; }
  figure { margin: 0; }
  img { display: block; max-width: 100%; height: auto; }
  figcaption { padding-block-end: 4px; }
`;

/**
 * Lays the pictures in `folder` side by side, light beside dark: `index.html` with all of them, and sheets of a few as PNG, drawn in a tab of the browser. Resolves with
 * the paths of the sheets.
 */
export async function drawSheets(browser: RunningBrowser, folder: string, pictures: readonly Picture[]): Promise<string[]> {
  const sheets = [...Map.groupBy(pictures, ({ room }) => room)].flatMap(([room, inRoom]) => {
    const [columns, rows] = GRIDS[room] ?? [2, 2];
    const pages = Array.from({ length: Math.ceil(inRoom.length / (columns * rows)) }, (_, page) =>
      inRoom.slice(page * columns * rows, (page + 1) * columns * rows),
    );
    return pages.map((onPage, page) => ({ name: `sheet-${room.replace(/\W/g, "")}-${page + 1}.png`, room, columns, pictures: onPage }));
  });
  const section = ({ room, columns, pictures: shown }: (typeof sheets)[number]): string =>
    `<section style="grid-template-columns: repeat(${columns}, ${COLUMN_WIDTHS[room]}px)">${shown.map(figure).join("\n")}</section>`;
  const index = join(folder, "index.html");
  const tab = await browser.openTab("about:blank");
  const drawn: string[] = [];
  for (const sheet of sheets) {
    await writeFile(index, page([section(sheet)]));
    await tab.goTo(`${pathToFileURL(index)}`);
    const height = await tab.evaluate(() => document.querySelector("section")?.getBoundingClientRect().height);
    await tab.resize(sheet.columns * ((COLUMN_WIDTHS[sheet.room] ?? 0) + 16) + 16, Math.ceil(height ?? 0) + 32);
    drawn.push(join(folder, sheet.name));
    await writeFile(join(folder, sheet.name), await tab.screenshot());
  }
  await tab.close();
  await writeFile(index, page(sheets.map(section)));
  return drawn;
}

function page(sections: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Catchline: every state</title><style>${STYLE}</style>${sections.join("\n")}</html>`;
}

function figure({ state, room, way, file }: Picture): string {
  return `<figure><figcaption>${state} · ${room} · ${way}</figcaption><img src="${encodeURIComponent(file)}" alt=""></figure>`;
}

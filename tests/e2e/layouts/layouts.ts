/** A page made to be hard on a dock: its shell is given, the posts in it are the invented storm's. */
export interface Layout {
  readonly name: string;
  /** Default: `<!doctype html>`; empty for quirks mode. */
  readonly doctype?: string;
  /** Attributes of the root, of the body. */
  readonly html?: string;
  readonly body?: string;
  readonly css: string;
  /** The body's content around the posts. */
  readonly shell: (posts: string) => string;
  /** What becomes of a dock at 1280 pixels: it stands beside the text as wide as it is at first, narrower, or lies over the edge. */
  readonly at1280: "beside" | "narrower" | "over";
  /** What must keep clear of a dock beside the text, other than text: by selector. */
  readonly clear?: string;
}

const HERO = '<section class="hero"><h2>Harbours closed as the storm makes land, and stay so until Thursday at the earliest</h2></section>';
const NAV =
  '<nav class="bar"><b>North Sea Courier</b><a href="#a">News</a><a href="#b">Weather</a><a href="#c">Harbours</a><a href="#d">Subscribe</a></nav>';
const COLUMN = "main { max-width: 680px; margin: 0 auto; padding: 16px; }";

/** Shells of news pages as they are met with, each with one thing in it that a margin of the root alone would not move. */
export const LAYOUTS: readonly Layout[] = [
  { name: "a column in the middle", css: COLUMN, shell: (posts) => `${NAV}<main>${posts}</main>`, at1280: "beside" },
  {
    name: "a sticky header",
    css: `${COLUMN} .bar { position: sticky; top: 0; display: flex; justify-content: space-between; background: #cde; }`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".bar, .bar a",
  },
  {
    name: "bars fixed from edge to edge",
    css: `${COLUMN} main { padding-top: 60px; } .bar { position: fixed; top: 0; left: 0; right: 0; display: flex; justify-content: space-between; background: #cde; } .foot { position: fixed; bottom: 0; width: 100%; background: #fed; }`,
    shell: (posts) => `${NAV}<main>${posts}</main><div class="foot">Support our journalism</div>`,
    at1280: "beside",
    clear: ".bar, .bar a, .foot",
  },
  {
    name: "a hero of 100vw at the top",
    css: `${COLUMN} body { margin: 0; } .hero { width: 100vw; padding: 40px; box-sizing: border-box; background: #cde; }`,
    shell: (posts) => `${HERO}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".hero, .hero h2",
  },
  {
    name: "heroes that break out of the column by margins of 50vw",
    css: `${COLUMN} html { overflow-x: hidden; } .hero { width: 100vw; margin: 0 calc(50% - 50vw); background: #cde; text-align: center; } .two { position: relative; left: 50%; margin-left: -50vw; margin-right: 0; }`,
    shell: (posts) => `<main>${HERO}${posts}<section class="hero two"><h2>Read more about the storm</h2></section></main>`,
    at1280: "beside",
    clear: ".hero, .hero h2",
  },
  {
    name: "a grid with full-bleed rows",
    css: ".page { display: grid; grid-template-columns: 1fr min(640px, 100%) 1fr; } .page > * { grid-column: 2; } .page > .hero { grid-column: 1 / -1; background: #cde; }",
    shell: (posts) => `<div class="page">${HERO}<main>${posts}</main></div>`,
    at1280: "beside",
    clear: ".hero",
  },
  {
    name: "three columns",
    css: ".page { display: grid; grid-template-columns: 180px minmax(0, 1fr) 210px; gap: 20px; }",
    shell: (posts) => `<div class="page">${NAV}<main>${posts}</main><aside>Most read: how the dykes are kept, and by whom</aside></div>`,
    at1280: "narrower",
  },
  {
    name: "a body of 920 pixels",
    css: "body { width: 920px; margin: 0 auto; } .page { display: flex; gap: 20px; } main { width: 640px; } aside { width: 260px; }",
    shell: (posts) =>
      `<div class="page"><main>${posts}</main><aside>Most read: how the dykes are kept, and by whom, and what it costs</aside></div>`,
    at1280: "narrower",
  },
  {
    name: "a body of at least 1200 pixels",
    css: "body { min-width: 1200px; } main { margin: 0 20px; }",
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "over",
  },
  {
    name: "a root of 100 %",
    css: `html { width: 100%; min-width: 100%; } ${COLUMN}`,
    shell: (posts) => `<main>${posts}</main>`,
    at1280: "beside",
  },
  {
    name: "a body of 100vw that hides what overflows it",
    css: `body { width: 100vw; margin: 0; overflow-x: hidden; } ${COLUMN} .bar { display: flex; justify-content: space-between; }`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "an app whose shell is fixed and scrolls by itself",
    css: `html, body { height: 100%; margin: 0; overflow: hidden; } .app { position: fixed; inset: 0; display: flex; flex-direction: column; } .bar { display: flex; justify-content: space-between; } .scroll { flex: 1; overflow: auto; } ${COLUMN}`,
    shell: (posts) => `<div class="app">${NAV}<div class="scroll"><main>${posts}</main></div></div>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "a body that scrolls in place of the viewport",
    css: `html { height: 100%; overflow: hidden; } body { height: 100%; margin: 0; overflow: auto; } ${COLUMN}`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
  },
  {
    name: "an absolute layer over the whole page",
    css: `body { margin: 0; } .layer { position: absolute; top: 0; left: 0; width: 100%; } ${COLUMN} .bar { display: flex; justify-content: space-between; }`,
    shell: (posts) => `<div class="layer">${NAV}<main>${posts}</main></div>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "quirks mode",
    doctype: "",
    css: `${COLUMN} .bar { position: sticky; top: 0; display: flex; justify-content: space-between; background: #cde; }`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "right to left",
    html: 'dir="rtl" lang="ar"',
    css: `${COLUMN} .bar { position: sticky; top: 0; display: flex; justify-content: space-between; background: #cde; } .hero { width: 100vw; margin: 0 calc(50% - 50vw); background: #fed; }`,
    shell: (posts) => `${NAV}<main>${HERO}${posts}</main>`,
    at1280: "beside",
    clear: ".bar a, .hero h2",
  },
  {
    name: "everything moves smoothly",
    css: `* { transition: all .6s; } ${COLUMN} .bar { display: flex; justify-content: space-between; }`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "a root zoomed by 1.25",
    html: 'style="zoom: 1.25"',
    css: `${COLUMN} .bar { display: flex; justify-content: space-between; }`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "a body zoomed by 0.9, with a hero of 100vw",
    body: 'style="zoom: 0.9"',
    css: `${COLUMN} .hero { width: 100vw; margin: 0 calc(50% - 50vw); background: #cde; }`,
    shell: (posts) => `<main>${HERO}${posts}</main>`,
    at1280: "beside",
  },
  {
    name: "a gutter for the scroll bar at both edges",
    html: 'style="scrollbar-gutter: stable both-edges; color-scheme: light"',
    css: `${COLUMN} .bar { display: flex; justify-content: space-between; }`,
    shell: (posts) => `${NAV}<main>${posts}</main>`,
    at1280: "beside",
    clear: ".bar a",
  },
  {
    name: "menus that wait off the screen",
    css: `body { margin: 0; overflow-x: hidden; } ${COLUMN} .off { position: absolute; top: 0; left: 100%; width: 300px; } .off-left { position: absolute; top: 0; left: -300px; width: 300px; } .carousel { overflow: hidden; } .carousel div { display: flex; width: 3000px; }`,
    shell: (posts) =>
      `<div style="position: relative"><div class="off">Sections: news, weather, harbours</div><div class="off-left">Your account</div></div><main><div class="carousel"><div><p>One</p><p style="margin-left: 900px">Two</p></div></div>${posts}</main>`,
    at1280: "beside",
  },
  {
    name: "a wide table in a box that scrolls",
    css: `${COLUMN} main { max-width: none; } .box { overflow-x: auto; } table { width: 1100px; }`,
    shell: (posts) => `<main><div class="box"><table><tr><td>Harbour<td>Wind<td>Water</table></div>${posts}</main>`,
    at1280: "beside",
  },
];

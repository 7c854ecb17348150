import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBuilds } from "./built.ts";
import { requestsIn, requestsInPage, requestsInStyle } from "./requests.ts";
import { ROOT, readSources, type Source } from "./sources.ts";

/** The few that load something all the same, from the package itself, and what it is. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // The panel, docked in a news page.
  "lib/page/dock.ts": ["createElement iframe", ".src ="],
  // The worker that finds names.
  "entrypoints/sidepanel/entities.ts": ["Worker"],
};

const sources = readSources("components", "entrypoints", "lib");

/** Other files of the source, by how their names end. */
function readFiles(ending: string, ...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(ending))
      .map((path) => ({ path: `${folder}/${path}`, code: readFileSync(join(ROOT, folder, path), "utf8") })),
  );
}

const script = (code: string): Source => ({ path: "a.tsx", code });

describe("requestsIn", () => {
  it("finds none in the source", () => {
    expect(sources.length).toBeGreaterThan(250);
    expect(sources.flatMap((source) => requestsIn(source, ALLOWED[source.path]))).toEqual([]);
  });

  it("allows nothing that is not there", () => {
    for (const [path, allowed] of Object.entries(ALLOWED)) {
      const source = sources.find((one) => one.path === path);
      expect(source, path).toBeDefined();
      const found = requestsIn(source!).map((line) => line.replace(/^\S+ /, ""));
      expect(new Set(found), path).toEqual(new Set(allowed));
    }
  });

  it.each([
    ["fetch", `await fetch("https://a.example/");`],
    ["fetch of a window", `window.fetch("/x");`],
    ["fetch in brackets", `globalThis["fetch"]("/x");`],
    ["fetch under another name", `const ask = fetch;`],
    ["fetch taken apart", `const { fetch: ask } = globalThis;`],
    ["fetch handed on", `read({ fetch });`],
    ["a request put off", `fetchLater("/x");`],
    ["XMLHttpRequest", `const request = new XMLHttpRequest();`],
    ["a socket", `new WebSocket("wss://a.example");`],
    ["a socket of a window", `new window.WebSocket("wss://a.example");`],
    ["server-sent events", `new EventSource("/x");`],
    ["WebTransport", `new WebTransport("https://a.example");`],
    ["a beacon", `navigator.sendBeacon("/x", text);`],
    ["WebRTC", `new RTCPeerConnection();`],
    ["a picture", `const picture = new Image();`],
    ["a sound", `new Audio("/x.mp3");`],
    ["a font", `new FontFace("a", "url(x)");`],
    ["a worker", `new Worker(address);`],
    ["a shared worker", `new SharedWorker(address);`],
    ["a worker's scripts", `importScripts("https://a.example/x.js");`],
    ["a service worker", `navigator.serviceWorker.register("/x.js");`],
    ["a worklet", `CSS.paintWorklet.addModule("/x.js");`],
    ["a download", `browser.downloads.download({ url });`],
    ["an import of what is reckoned", `await import(address);`],
    ["an import of an address", `await import("https://a.example/x.js");`],
    ["an import of an address at the top", `import x from "https://a.example/x.js";`],
    ["an element's src", `element.src = address;`],
    ["an element's srcset", `element.srcset = address;`],
    ["a film's poster", `element.poster = address;`],
    ["an attribute set", `element.setAttribute("src", address);`],
    ["an attribute of SVG", `element.setAttributeNS(XLINK, "xlink:href", address);`],
    ["a link made", `document.createElement("link");`],
    ["a script made", `document.createElement("script");`],
    ["a picture made", `document.createElementNS(SVG, "image");`],
    ["a frame made", `document.createElement("iframe");`],
    ["a picture in JSX from elsewhere", `const a = <img src="https://a.example/x.png" />;`],
    ["one without a scheme", `const a = <img src="//a.example/x.png" />;`],
    ["one that is reckoned", `const a = <img src={address} />;`],
    ["a frame in JSX", `const a = <iframe src={address} />;`],
    ["a ping", `const a = <a href="/x" ping="https://a.example">x</a>;`],
    ["a form sent somewhere", `const a = <form action="https://a.example" />;`],
    ["a prefetch", `const a = <link rel="prefetch" href="https://a.example/" />;`],
    ["an image of SVG", `const a = <image href={address} />;`],
    ["a style that loads", `element.style.background = "url(https://a.example/x.png)";`],
    ["a style in a template", `element.textContent = \`a { background: url(\${address}) }\`;`],
    ["a background that is reckoned", `element.style.backgroundImage = background;`],
    ["a window opened", `window.open("https://a.example");`],
  ])("finds %s", (_, code) => {
    expect(requestsIn(script(code))).not.toEqual([]);
  });

  it.each([
    ["a property of that name of our own", `const fetched = { src: 1, action: "undo" };`],
    ["a type", `function f(make: () => Worker): Image | null {}`],
    ["an action that is run", `run(wish.action);`],
    ["data that is read", `const { data } = event; use(event.data);`],
    ["a picture of the package", `const a = <img src="/icon/128.png" />;`],
    ["a part of the same drawing", `const a = <use href="#pin" />;`],
    ["a link for the reader to choose", `const a = <a href={address}>x</a>;`],
    ["a component's own property", `const a = <Undo action={undo} />;`],
    ["a form of a dialog", `const a = <form method="dialog" />;`],
    ["a module of the package", `await import("./outlines.ts");`],
    ["a fill from the same drawing", `const fill = "url(#stripes)";`],
    ["a word about it", `// fetch() is what we do not do\nconst word = "fetch";`],
    ["a dialog opened", `dialog.open = true; store.open();`],
  ])("leaves %s", (_, code) => {
    expect(requestsIn(script(code))).toEqual([]);
  });
});

describe("requestsInStyle", () => {
  it("finds none in the styles", () => {
    const styles = readFiles(".css", "components");
    expect(styles.length).toBeGreaterThan(10);
    expect(styles.flatMap(requestsInStyle)).toEqual([]);
  });

  it.each([
    [`a { background: url(https://a.example/x.png) }`],
    [`a { background: url("//a.example/x.png") }`],
    [`@import "https://a.example/x.css";`],
    [`@import url(http://a.example/x.css);`],
    [`@font-face { src: url('https://a.example/x.woff2') }`],
    [`a { background: image-set("https://a.example/x.png" 1x) }`],
    [`a { background: url(ftp://a.example/x) }`],
  ])("finds %s", (code) => {
    expect(requestsInStyle({ path: "a.css", code })).not.toEqual([]);
  });

  it.each([
    [`@import "./tokens.css";`],
    [`a { fill: url("#stripes") }`],
    [`a { mask: url("data:image/svg+xml,<svg/>") }`],
    [`a { background: url(/icon/16.png) }`],
    [`/* url(https://a.example) */ a { color: red }`],
  ])("leaves %s", (code) => {
    expect(requestsInStyle({ path: "a.css", code })).toEqual([]);
  });
});

describe("requestsInPage", () => {
  it("finds none in the pages", () => {
    const pages = readFiles(".html", "entrypoints");
    expect(pages.length).toBeGreaterThanOrEqual(7);
    expect(pages.flatMap(requestsInPage)).toEqual([]);
  });

  it.each([
    [`<link rel="stylesheet" href="https://a.example/x.css">`],
    [`<link rel="preconnect" href="/x">`],
    [`<link rel="dns-prefetch" href="//a.example">`],
    [`<script src="https://a.example/x.js"></script>`],
    [`<script>fetch("/x")</script>`],
    [`<img src="//a.example/x.png">`],
    [`<body background="https://a.example/x.png">`],
    [`<p onclick="x()">`],
    [`<p style="background: url(x)">`],
    [`<meta http-equiv="refresh" content="0; url=https://a.example">`],
    [`<base href="https://a.example/">`],
  ])("finds %s", (code) => {
    expect(requestsInPage({ path: "a.html", code })).not.toEqual([]);
  });

  it.each([
    [`<link rel="icon" href="/icon/32.png">`],
    [`<link rel="stylesheet" href="../../components/tokens.css">`],
    [`<script type="module" src="./main.tsx"></script>`],
    [`<a href="https://a.example/">x</a>`],
  ])("leaves %s", (code) => {
    expect(requestsInPage({ path: "a.html", code })).toEqual([]);
  });
});

describe("what ships", () => {
  const builds = readBuilds();

  /** By what stands in a bundle however it is minified. A library's own requests would stand there too. */
  const ASKING =
    /\b(?:fetch|fetchLater|importScripts)\s*\(|\.sendBeacon\b|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|SharedWorker|FontFace)\b|new (?:Image|Audio)\b/;

  it.skipIf(builds.length === 0).each(builds)("for $browser has no way to ask a server for anything", ({ scripts }) => {
    expect(scripts.size).toBeGreaterThan(5);
    expect([...scripts].flatMap(([path, code]) => ASKING.exec(code)?.map((found) => `${path}: ${found}`) ?? [])).toEqual([]);
  });

  it.each(["fetch(a.href,n)", "navigator.sendBeacon(a)", "new XMLHttpRequest", "new WebSocket(a)", "new Image", "importScripts(a)"])(
    "would show %s",
    (code) => {
      expect(code).toMatch(ASKING);
    },
  );
});

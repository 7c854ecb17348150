import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { CHROMIUM_FLAGS } from "../browsers/chromium.ts";
import { requireBrowser } from "../browsers/find.ts";

/** Chromium without the extension, for code that is timed in a page by itself. */
export interface PageBench {
  readonly version: string;
  /**
   * Opens a fresh page with this HTML and runs `script` in it, then `call`, an expression over what the script left behind; answers with its value. The page
   * loads nothing from anywhere, and runs no scripts of its own.
   */
  run(html: string, script: string, call: string): Promise<number>;
  close(): Promise<void>;
}

/** The page is isolated from other origins, so that its clock is fine enough (5 µs; otherwise 100). */
const HEADERS = {
  // Scripts are not switched off for good: then no event would reach ours either, and a database answers by events.
  "content-security-policy": "script-src 'none'",
  "content-type": "text/html; charset=utf-8",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};
const URL_OF_PAGE = "https://news.example/page";

/** Starts it. Ended by `close`. */
export async function openPageBench(): Promise<PageBench> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser("chromium"),
    headless: true,
    args: [...CHROMIUM_FLAGS],
  });
  return {
    version: await browser.version(),
    run: (html, script, call) => runInFresh(browser, html, script, call),
    close: () => browser.close(),
  };
}

async function runInFresh(browser: Browser, html: string, script: string, call: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await serveOnly(page, html);
    await page.goto(URL_OF_PAGE, { waitUntil: "domcontentloaded" });
    await page.evaluate(script);
    return (await page.evaluate(call)) as number;
  } finally {
    await page.close();
  }
}

/** What is measured is ours, on the document as it was saved. */
async function serveOnly(page: Page, html: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isPage = request.url() === URL_OF_PAGE && request.isNavigationRequest() && request.frame() === page.mainFrame();
    void (isPage ? request.respond({ status: 200, headers: HEADERS, body: html }) : request.abort());
  });
}

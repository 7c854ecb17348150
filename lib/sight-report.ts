import type { SeenPage } from "./messages.ts";

/** Where a report was made. */
export interface ReportOrigin {
  /** Version of the extension. */
  readonly version: string;
  /** The browser, as it names itself to sites. */
  readonly browser: string;
}

/**
 * What was seen in a page as a text for whoever mends Catchline, in the terms of `npm run inspect -- --json`. Of the page's own words it holds the evidence of the
 * signals alone; a name and password in the address are left out.
 */
export function writeReport({ url, detection, ...counts }: SeenPage, { version, browser }: ReportOrigin): string {
  const { isLiveBlog, confidence, signals, embed } = detection;
  const report = {
    catchline: version,
    browser,
    url: withoutCredentials(url),
    isLiveBlog,
    confidence,
    signals: signals.map(({ name, weight, evidence }) => ({ name, weight: Math.round(weight * 100) / 100, evidence })),
    embed,
    ...counts,
  };
  return JSON.stringify(report, null, 2);
}

function withoutCredentials(address: string): string {
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return url.href;
}

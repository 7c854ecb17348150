/**
 * The news hosts Catchline runs on from the moment it is installed: those whose live-blog markup it has a format for. Every other site is the reader's
 * choice, one at a time.
 */
export const SITES: readonly string[] = [
  "*.cnn.com",
  "*.bbc.com",
  "*.bbc.co.uk",
  "*.theguardian.com",
  "*.nytimes.com",
  "*.apnews.com",
  "*.washingtonpost.com",
  "*.cbsnews.com",
  "*.cnbc.com",
  "*.abcnews.go.com",
  "news.sky.com",
  "*.reuters.com",
  "*.aljazeera.com",
  "*.telegraph.co.uk",
  "*.lemonde.fr",
  "*.tagesschau.de",
  "*.timesofisrael.com",
  "timesofindia.indiatimes.com",
  "*.ft.com",
];

/** The same hosts as match patterns for the manifest. */
export const SITE_PATTERNS: readonly string[] = SITES.map((host) => `*://${host}/*`);

/** Every web site: what a reader may be asked for, one host at a time. */
export const ANY_SITE = "*://*/*";

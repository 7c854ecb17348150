import { AMP_LIVE_LIST } from "./amp-live-list.ts";
import { AP } from "./ap.ts";
import { ARENA } from "./arena.ts";
import { BBC_2022, BBC_2024 } from "./bbc.ts";
import { CBS } from "./cbs.ts";
import { CNN_2021, CNN_2023 } from "./cnn.ts";
import type { Format } from "./format.ts";
import { FT } from "./ft.ts";
import { GUARDIAN } from "./guardian.ts";
import { LE_MONDE } from "./le-monde.ts";
import { LIVEBLOG_PRO } from "./liveblog-pro.ts";
import { NYT } from "./nyt.ts";
import { REACH } from "./reach.ts";
import { INDIA_TODAY, LB24 } from "./services.ts";
import { isOnHost } from "./sites.ts";
import { SKY } from "./sky.ts";
import { TAGESSCHAU } from "./tagesschau.ts";
import { TELEGRAPH } from "./telegraph.ts";
import { TIMES_OF_ISRAEL } from "./times-of-israel.ts";
import { WORDPRESS_LIVEBLOG } from "./wordpress-liveblog.ts";

/** Every known family: those of one publisher, then those of a platform. */
export const FORMATS: readonly Format[] = [
  CNN_2021,
  CNN_2023,
  BBC_2022,
  BBC_2024,
  GUARDIAN,
  NYT,
  AP,
  CBS,
  SKY,
  TELEGRAPH,
  REACH,
  LE_MONDE,
  TAGESSCHAU,
  TIMES_OF_ISRAEL,
  FT,
  INDIA_TODAY,
  WORDPRESS_LIVEBLOG,
  LIVEBLOG_PRO,
  AMP_LIVE_LIST,
  ARENA,
  LB24,
];

/** The formats that may read a page at that URL: those of its host first. */
export function formatsFor(url: URL): Format[] {
  const fits = FORMATS.filter((format) => !format.hosts || isOnHost(url, format.hosts));
  return fits.sort((a, b) => Number(Boolean(b.hosts)) - Number(Boolean(a.hosts)));
}

import type { MediaFeature } from "puppeteer-core";
import type { Appearance } from "./browser.ts";

/** An appearance as the media features that a page of Chromium is told, every one of them each time. `atStart` is the colour scheme the browser was started with. */
export function mediaFeatures(
  { colorScheme, forcedColors, reducedMotion }: Appearance,
  atStart: Appearance["colorScheme"] = "light",
): MediaFeature[] {
  return [
    { name: "prefers-color-scheme", value: colorScheme ?? atStart },
    { name: "forced-colors", value: forcedColors ? "active" : "none" },
    { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
  ];
}

import { type Bidi, callInContext } from "./bidi.ts";
import type { Appearance } from "./browser.ts";
import type { FirefoxWindow } from "./firefox-chrome.ts";
import { poll } from "./poll.ts";

interface Context {
  readonly context: string;
  readonly children: readonly Context[];
}

/** Sets how all of Firefox's documents appear, by its preferences and, where it follows the browser's own theme, in the popup and the side panel itself, and waits until each that is in front has heard of it: those in tabs behind are told when they come to the front. */
export async function appearInFirefox(bidi: Bidi, window: FirefoxWindow, appearance: Required<Appearance>): Promise<void> {
  const { colorScheme, forcedColors, reducedMotion } = appearance;
  await window.call(
    (_extensionId, preferences, scheme) => {
      for (const [name, value] of Object.entries(preferences)) Services.prefs.setIntPref(name, value);
      const { SidebarController } = globalThis as unknown as {
        SidebarController: { readonly browser: { readonly contentDocument: Document | null } };
      };
      for (const frame of [
        document.querySelector("browser.webextension-popup-browser"),
        SidebarController.browser.contentDocument?.getElementById("webext-panels-browser"),
      ] as (FrameOfWindow | null | undefined)[])
        if (frame?.browsingContext) frame.browsingContext.prefersColorSchemeOverride = scheme;
    },
    {
      // 0: dark, 1: light.
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
      // 2: always the reader's own colours; 0: only where the system says so.
      "browser.display.document_color_use": forcedColors ? 2 : 0,
      "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
    },
    colorScheme,
  );
  const wanted = [`(prefers-color-scheme: ${colorScheme})`, `(forced-colors: ${forcedColors ? "active" : "none"})`];
  wanted.push(`(prefers-reduced-motion: ${reducedMotion ? "reduce" : "no-preference"})`);
  const { contexts } = (await bidi.send("browsingContext.getTree")) as { contexts?: Context[] };
  const follows = ({ context }: Context): Promise<unknown> =>
    poll(wanted.join(), () =>
      callInContext(bidi, context, "(all) => document.hidden || all.every((one) => matchMedia(one).matches)", [wanted]),
    );
  await Promise.all((contexts ?? []).flatMap(withChildren).map(follows));
}

function withChildren(context: Context): Context[] {
  return [context, ...context.children.flatMap(withChildren)];
}

interface FrameOfWindow {
  readonly browsingContext: { prefersColorSchemeOverride: string } | null;
}

/** What the functions above find in the privileged scope. */
declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };

import type { Schedule } from "./schedule.ts";

/** When there is no place for a dock. */
export interface DockAway {
  /** The page is being printed, something in it is shown in full screen, or it is itself a picture in picture: nothing of a dock is there. */
  isAway(): boolean;
  /** The browser is in full screen, or something of the page stands in a picture in picture: no dock opens by itself. One that is open stays. */
  isQuiet(): boolean;
}

/** As far as it is used here (https://wicg.github.io/document-picture-in-picture/). */
interface PictureWindows extends EventTarget {
  readonly window: Window | null;
}

/** Calls back after each of these has begun or ended, as far as the browser says so: Firefox keeps to itself what it shows in a picture in picture of its own. */
export function watchAway(document: Document, onChange: () => void, schedule: Schedule, signal: AbortSignal): DockAway {
  const view = document.defaultView;
  const query = (media: string): MediaQueryList | null => view?.matchMedia(media) ?? null;
  const printed = query("print");
  const picture = query("(display-mode: picture-in-picture)");
  const fullScreen = query("(display-mode: fullscreen)");
  const pictures = (view as (Window & { readonly documentPictureInPicture?: PictureWindows }) | null)?.documentPictureInPicture;
  let printing = false;

  const print = (begins: boolean) => () => {
    printing = begins;
    onChange();
  };
  view?.addEventListener("beforeprint", print(true), { signal });
  view?.addEventListener("afterprint", print(false), { signal });
  for (const media of [printed, picture, fullScreen]) media?.addEventListener("change", onChange, { signal });
  for (const name of ["fullscreenchange", "enterpictureinpicture", "leavepictureinpicture"]) {
    document.addEventListener(name, onChange, { signal, capture: true });
  }
  const followWindow = (): void => {
    // It is still named as the picture's window while it says that it goes.
    pictures?.window?.addEventListener("pagehide", () => schedule.after(0, onChange), { signal });
    onChange();
  };
  pictures?.addEventListener("enter", followWindow, { signal });
  if (pictures?.window) followWindow();

  return {
    isAway: () => printing || (printed?.matches ?? false) || (picture?.matches ?? false) || document.fullscreenElement !== null,
    isQuiet: () =>
      (fullScreen?.matches ?? false) || (document.pictureInPictureElement ?? null) !== null || (pictures?.window ?? null) !== null,
  };
}

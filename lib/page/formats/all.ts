import { CNN_2021, CNN_2023 } from "./cnn.ts";
import type { Format } from "./format.ts";

/** Every known family, the more particular first. */
export const FORMATS: readonly Format[] = [CNN_2021, CNN_2023];

/** The formats whose host, where they name one, is the URL's. */
export function formatsFor(url: URL): Format[] {
  return FORMATS.filter((format) => !format.hosts || format.hosts.some((host) => `.${url.hostname}`.endsWith(`.${host}`)));
}

import { inSlices, type Pace } from "../slices.ts";
import { detect } from "./detect.ts";
import type { Reader } from "./follow-page.ts";
import { findPostContainer, readPage } from "./read.ts";
import { createStructured } from "./read-structured.ts";
import { recallMarks } from "./recall-marks.ts";
import { createSight } from "./signals/sight.ts";
import { createSigner } from "./signature.ts";

/** Detects and reads a page in slices, so that the page stays quick to the touch however long it is. Every reading looks at the page as it stands then. */
export function pacedReader(document: Document, pace: Pace): Reader {
  const structured = createStructured(document);
  const sign = createSigner();
  const look = (url: URL) => createSight(document, url, (scope) => structured(url, scope));
  return {
    detect: (url, signal, thorough) => inSlices(detect(look(url), thorough), pace, signal),
    readPage: (url, signal, known) => inSlices(readPage(look(url), known), pace, signal),
    recallMarks: (url, recalled, signal) => inSlices(recallMarks(document, url, recalled), pace, signal),
    sign: (snapshot, signal) => inSlices(sign(snapshot), pace, signal),
    findPostContainer,
  };
}

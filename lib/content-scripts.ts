/** The gate as built: in the manifest for the listed sites, registered for those that the reader enabled, and put into pages that were open before. */
export const GATE_SCRIPT = "/content-scripts/gate.js";

/** The reader as built. */
export const READER_SCRIPT = "/content-scripts/reader.js";

/** The page side as built: what is registered for the sites that the reader enabled, and what is put into a page that was open before. */
export const READER_SCRIPT = "/content-scripts/reader.js";

import type { Format } from "./format.ts";

/** tagesschau.de. Source: fundus's parser: anchors with time and headline, then paragraphs as their siblings up to the next anchor. */
export const TAGESSCHAU: Format = {
  name: "tagesschau",
  posts: ".liveblog--anchor",
  flat: true,
  id: ["id"],
  time: [".liveblog__datetime"],
  headline: ".meldung__subhead",
};

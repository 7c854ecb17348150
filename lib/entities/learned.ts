import { decodeModel, type Learned } from "./model-format.ts";
import { WEIGHTS } from "./weights.ts";

/** The tagger's weights and gazetteer, read once when the module is loaded. Never changed. */
export const LEARNED: Learned = decodeModel(Uint8Array.from(atob(WEIGHTS), (character) => character.charCodeAt(0)));

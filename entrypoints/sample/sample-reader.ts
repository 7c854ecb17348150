import type { Reader } from "../../lib/page/follow-page.ts";
import { SAMPLE_ADDRESS } from "./live-blog.ts";

/** Reads the page as if its invented newspaper had published it, whatever address the page of the extension has. */
export function sampleReader(reader: Reader): Reader {
  const address = new URL(SAMPLE_ADDRESS);
  return {
    ...reader,
    detect: (_, signal) => reader.detect(address, signal),
    readPage: (_, signal) => reader.readPage(address, signal),
  };
}

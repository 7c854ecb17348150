/**
 * The only import of the extension API. `webextension-polyfill` gives Chrome the promise-based `browser.*` that Firefox has natively.
 * It throws when loaded outside an extension, so nothing that tests run on Node alone may import this file.
 */
import browser from "webextension-polyfill";

export { browser };

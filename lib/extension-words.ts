import { browser } from "./browser.ts";
import { createWords, type Words } from "./words.ts";

/** The words of the extension's pages, in the language the browser shows its own interface in. */
export function extensionWords(): Words {
  return createWords((key, substitutions) => browser.i18n.getMessage(key, substitutions), browser.i18n.getUILanguage());
}

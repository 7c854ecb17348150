import { declarationsOf, type StyleSheet, tokenSheets } from "./style-sheets.ts";

/** Written colours: numbers, functions, and the names most often written (https://www.w3.org/TR/css-color-4/#named-colors). */
const RAW_COLOR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|light-dark)a?\(|(?<![\w-])(?:white|black|red|green|blue|navy|teal|purple|maroon|olive|lime|aqua|fuchsia|yellow|orange|silver|brown|gold|pink|gr[ae]y|(?:dark|light|dim)\w+)(?![\w-])/i;

/** The system's colours are for readers who have chosen their own (https://www.w3.org/TR/css-color-4/#css-system-colors). */
const SYSTEM_COLOR =
  /(?<![\w-])(?:Canvas|CanvasText|LinkText|Highlight|HighlightText|GrayText|ButtonText|ButtonFace|ButtonBorder|Field|Mark)(?![\w-])/;

const COLORED =
  /^(?:color|background|border|outline|fill|stroke|box-shadow|text-shadow|text-decoration|caret-color|accent-color|scrollbar-color)/;

/** A size of type that is a token, the one around it, or a part of that. */
const OWN_SIZE = /^(?:inherit|larger|smaller|[\d.]+(?:em|%)|var\(--size-[\w-]+\))$/;

/** "file: selector { declaration }" for each colour written anywhere but in the tokens, and each of the system's colours outside `forced-colors`. */
export function strayColors(sheets: readonly StyleSheet[]): string[] {
  const tokens = new Set(tokenSheets(sheets));
  return sheets.flatMap((sheet) =>
    declarationsOf(sheet.css)
      .filter(({ property, value, media }) => {
        if (tokens.has(sheet) && property.startsWith("--")) return false;
        if (!COLORED.test(property) && !property.startsWith("--")) return false;
        return RAW_COLOR.test(value) || (SYSTEM_COLOR.test(value) && !media.includes("forced-colors"));
      })
      .map(({ selector, property, value }) => `${sheet.path}: ${selector} { ${property}: ${value} }`),
  );
}

/** "file: selector { declaration }" for each size of type that is no token. */
export function straySizes(sheets: readonly StyleSheet[]): string[] {
  return sheets.flatMap((sheet) =>
    declarationsOf(sheet.css)
      .filter(({ selector, property, value }) => {
        // What everything else is measured by.
        if (selector === "html") return false;
        if (property === "font-size") return !OWN_SIZE.test(value);
        if (property !== "font" || value === "inherit") return false;
        const size = value.split("/")[0]?.trim().split(" ").at(-1) ?? "";
        return !OWN_SIZE.test(size);
      })
      .map(({ selector, property, value }) => `${sheet.path}: ${selector} { ${property}: ${value} }`),
  );
}

/** "file: attribute" for each colour in the markup of a drawing, where no theme reaches it. */
export function strayFills(sources: readonly { readonly path: string; readonly code: string }[]): string[] {
  return sources.flatMap(({ path, code }) =>
    [...code.matchAll(/\b(?:fill|stroke|stop-color|color)="([^"]*)"/g)]
      .filter(([, value = ""]) => !["none", "currentColor", "transparent"].includes(value))
      .map(([attribute]) => `${path}: ${attribute}`),
  );
}

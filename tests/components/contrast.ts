import type { Declaration } from "./style-sheets.ts";

export type Scheme = "light" | "dark";

/** What the tokens of colour are in one theme and, where a reader can choose another set of some of them, in that one. */
export interface Theme {
  /** "dark", or "dark [data-palette="plum"]". */
  readonly name: string;
  readonly colors: ReadonlyMap<string, string>;
}

/** The colours in every theme and set: those of the root, and those of the root with each other selector laid over them. Tokens that are no colours are left out. */
export function themesOf(declarations: readonly Declaration[]): Theme[] {
  const tokens = declarations.filter(({ property }) => property.startsWith("--"));
  const isRoot = ({ selector }: Declaration): boolean => selector.split(/,\s*/).includes(":root");
  const others = [...new Set(tokens.filter((one) => !isRoot(one)).map(({ selector }) => selector))];
  return (["light", "dark"] as const).flatMap((scheme) =>
    ["", ...others].flatMap((set) => {
      const own = tokens.filter(({ selector, media }) => selector === set && holds(media, scheme)).flatMap(colorOf(scheme));
      if (set !== "" && own.length === 0) return [];
      const base = tokens.filter((one) => isRoot(one) && holds(one.media, scheme)).flatMap(colorOf(scheme));
      return [{ name: `${scheme} ${set}`.trim(), colors: new Map([...base, ...own]) }];
    }),
  );
}

function holds(media: string, scheme: Scheme): boolean {
  return media === "" || media === `(prefers-color-scheme: ${scheme})`;
}

function colorOf(scheme: Scheme): (token: Declaration) => [name: string, color: string][] {
  return ({ property, value }) => {
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
    const color = (scheme === "light" ? light : dark) ?? value;
    return /^#(\w{3}|\w{6})$/.test(color) ? [[property.slice(2), color]] : [];
  };
}

/** How far apart two colours are for the eye, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Both as `#rgb` or `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}

function luminance(color: string): number {
  const digits = color.length === 4 ? [...color.slice(1)].map((digit) => digit + digit) : (color.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

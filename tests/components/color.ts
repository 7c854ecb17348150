/** A color as three parts from 0 to 1: gamma-encoded or linear, as the function says. */
type Parts = readonly [number, number, number];

/** How somebody sees who lacks one kind of cone. */
export type Deficiency = "protanopia" | "deuteranopia" | "tritanopia";

/** Severity 1.0 of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009; on linear RGB. */
const MACHADO: Readonly<Record<Deficiency, readonly [Parts, Parts, Parts]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Contrast of two colors `#rrggbb` after WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** How far two colors `#rrggbb` lie apart in Oklab for somebody with that deficiency, or with none; black and white lie 1 apart. */
export function distance(a: string, b: string, seenWith: Deficiency | null): number {
  const [one, other] = [a, b].map((color) => oklab(seenWith === null ? linear(color) : simulate(linear(color), seenWith)));
  return Math.hypot(...[0, 1, 2].map((at) => (one?.[at] ?? 0) - (other?.[at] ?? 0)));
}

function luminance(color: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(color));
}

/** Without the gamma of sRGB (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function linear(color: string): Parts {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/.exec(color) ?? [];
  return [red, green, blue].map((part) => {
    const encoded = Number.parseInt(part, 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  }) as unknown as Parts;
}

function simulate(color: Parts, deficiency: Deficiency): Parts {
  return MACHADO[deficiency].map((row) => Math.min(Math.max(dot(row, color), 0), 1)) as unknown as Parts;
}

/** https://bottosson.github.io/posts/oklab/ */
function oklab(color: Parts): Parts {
  const long = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], color));
  const middle = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], color));
  const short = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], color));
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [long, middle, short]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [long, middle, short]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [long, middle, short]),
  ];
}

function dot(a: Parts, b: Parts): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

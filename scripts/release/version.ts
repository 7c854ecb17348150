const VERSION = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

/**
 * Throws where this is no version that can follow the other: three numbers without leading zeros, each of at most 65535 (what both stores take), and higher.
 * (https://developer.chrome.com/docs/extensions/reference/manifest/version)
 */
export function checkNextVersion(next: string, current: string): void {
  const [wanted, standing] = [numbersOf(next), numbersOf(current)];
  const differs = wanted.findIndex((number, at) => number !== standing[at]);
  if (differs < 0 || (wanted[differs] ?? 0) < (standing[differs] ?? 0)) throw new Error(`${next} does not come after ${current}`);
}

function numbersOf(version: string): number[] {
  const numbers = VERSION.exec(version)?.slice(1).map(Number);
  if (!numbers || numbers.some((number) => number > 65_535)) throw new Error(`"${version}" is no version: three numbers like 1.4.2`);
  return numbers;
}

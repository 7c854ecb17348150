import { DIGITS } from "../../lib/atlas/digits.ts";

/** A longitude and a latitude in degrees as four characters, to a tenth of a degree: the latitude from the South Pole, then the longitude from 180° west. */
export function writeCoordinates([longitude, latitude]: readonly [number, number]): string {
  return writeNumber(Math.round((latitude + 90) * 10)) + writeNumber(Math.round((longitude + 180) * 10));
}

function writeNumber(number: number): string {
  return `${DIGITS[Math.floor(number / DIGITS.length)]}${DIGITS[number % DIGITS.length]}`;
}

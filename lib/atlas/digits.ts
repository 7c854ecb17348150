/** The digits that coordinates are written with: two of them hold what a tenth of a degree needs. None has a meaning in a template string. */
export const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-";

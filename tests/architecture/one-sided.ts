import { type Node, type Source, treeOf, walk } from "./sources.ts";

/** Properties that name a side of the screen where a side of the text is meant: each has a logical twin (CSS Logical Properties 1). */
const SIDED_PROPERTY =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding|inset)-(?:left|right).*|border-(?:top|bottom)-(?:left|right)-radius|text-align-last)$/;
const SIDED_VALUE = /\b(?:left|right)\b|translateX|translate3d|translate\([^,)]*[1-9]|scaleX|rotateY|\brow-reverse\b/;
/** Shorthands of four values, the second for the right and the fourth for the left. */
const FOUR_SIDES = /^(?:margin|padding|inset|border-(?:width|color|style)|scroll-(?:margin|padding))$/;

/** Declarations of a style sheet that don't mirror from right to left, each as "path:line: declaration". */
export function oneSidedStyles({ path, code }: Source): string[] {
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "));
  return [...bare.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
    .filter(([, property = "", value = ""]) => isOneSided(property, value.trim()))
    .map((match) => `${path}:${bare.slice(0, match.index).split("\n").length}: ${match[0].trim()}`);
}

/** The same of styles and one-sided attributes written into elements: `style={{ left: … }}`. */
export function oneSidedElements(source: Source): string[] {
  const found: string[] = [];
  walk(treeOf(source), (node) => {
    if (node.type !== "JSXAttribute" || (node.name as Node).name !== "style") return;
    walk(node.value, (inner) => {
      if (inner.type !== "Property") return;
      const key = inner.key as Node;
      const property = String(key.name ?? key.value).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const value = source.code.slice(Number((inner.value as Node).start), Number((inner.value as Node).end));
      if (!isOneSided(property, value)) return;
      const line = source.code.slice(0, Number(inner.start)).split("\n").length;
      found.push(`${source.path}:${line}: ${property}: ${value}`);
    });
  });
  return found;
}

function isOneSided(property: string, value: string): boolean {
  if (property.startsWith("--")) return false;
  if (SIDED_PROPERTY.test(property)) return true;
  if (FOUR_SIDES.test(property)) return areSidesUnlike(value);
  if (property === "border-radius") return areCornersUnlike(value);
  if (property === "box-shadow") return isShadowAside(value);
  return SIDED_VALUE.test(value);
}

function areSidesUnlike(value: string): boolean {
  const [, right, , left] = partsOf(value);
  return left !== undefined && left !== right;
}

/** Top left, top right, bottom right, bottom left. */
function areCornersUnlike(value: string): boolean {
  const [first, second = first, third = first, fourth = second] = partsOf(value);
  return first !== second || third !== fourth;
}

/** The values of a shorthand, a function as one. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

/** Whether a shadow falls to one side: the first length of a layer is how far it is moved along the line. */
function isShadowAside(value: string): boolean {
  const layers = value.split(/,(?![^(]*\))/);
  return layers.some((layer) => Number.parseFloat(partsOf(layer).find((part) => /^-?[\d.]/.test(part)) ?? "0") !== 0);
}

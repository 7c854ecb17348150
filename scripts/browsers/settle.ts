/**
 * Whether an element stands still and can be clicked in its middle; brings it there when it is out of view or under something that sticks. Runs in the document,
 * so it uses nothing from outside itself.
 */
export async function settle(element: Element): Promise<boolean> {
  const place = (): string => JSON.stringify(element.getBoundingClientRect());
  const isClear = (): boolean => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  if (!isClear()) element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const before = place();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return before === place() && isClear();
}

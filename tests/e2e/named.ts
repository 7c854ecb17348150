import type { Target, View } from "../../scripts/browsers/browser.ts";

/**
 * The whole accessible name that begins with these words or has them in it, of an element with a text of its own. The browser is asked for it by name afterwards, so a
 * name that is not the one it gives out finds nothing.
 */
export function named(view: View, role: string, words: string): Promise<Target> {
  return view
    .waitFor(
      `a ${role} with "${words}" in its name`,
      (wantedRole, wanted) => {
        const elements = document.querySelectorAll<HTMLElement>(`${wantedRole}, [role=${wantedRole}]`);
        // What is there for the eye alone is in no name.
        const unsaid = [...document.querySelectorAll<HTMLElement>("[aria-hidden=true]")].filter((one) => one.style.display === "");
        for (const one of unsaid) one.style.display = "none";
        // biome-ignore lint/performance/useDomNodeTextContent: what is said is wanted, with a space between what stands apart.
        const names = [...elements].map((one) => (one.getAttribute("aria-label") ?? one.innerText).replaceAll(/\s+/g, " ").trim());
        for (const one of unsaid) one.style.display = "";
        return names.find((name) => name.includes(wanted));
      },
      role,
      words,
    )
    .then((name) => ({ role, name }));
}

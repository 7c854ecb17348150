/**
 * What Preact does with `dangerouslySetInnerHTML`, in its minified build: sets `innerHTML` unless it stands already. Everything around the two parentheses is left as it is, so
 * that an element given the property is drawn empty.
 */
const BRANCH = /\(\w+\|\|\w+&&\(\w+\.__html==\w+\.__html\|\|\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\),/;

/** A plugin of the bundler, as far as this one goes. */
interface Plugin {
  readonly name: string;
  readonly transform: (code: string, id: string) => string | null;
}

/**
 * Takes out of Preact, as it is bundled, the one way by which text becomes markup: no script that ships can set `innerHTML`. The build fails where Preact no longer looks as
 * it did, so that this is looked at again.
 */
export function preactWithoutHtml(): Plugin {
  return {
    name: "catchline:preact-without-html",
    transform: (code, id) => (/[/\\]preact[/\\]dist[/\\]preact\.mjs$/.test(id.split("?")[0] ?? "") ? withoutHtml(code) : null),
  };
}

/** Preact's code without that branch. Throws unless it stands there exactly once, and with it every `innerHTML`. */
export function withoutHtml(code: string): string {
  const stripped = code.replace(BRANCH, "(");
  if (stripped === code || stripped.includes("innerHTML=") || stripped.includes(".innerHTML"))
    throw new Error("Preact sets innerHTML otherwise than it did: see scripts/build/preact-without-html.ts");
  return stripped;
}

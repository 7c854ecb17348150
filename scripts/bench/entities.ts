import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { BUILDS, launch, withProfile } from "../browsers/launch.ts";
import { serve } from "../demo/serve.ts";
import { ROOT } from "../tool.ts";
import { bundle } from "./bundle.ts";
import { generatePosts } from "./generate-page.ts";
import { interleave, type Row, rowOf } from "./row.ts";

const ROUNDS = 9;
const HOST = "names.example";

/** The names in 1,000 posts found by the worker of the build, against compromise's own people and places of the same text in a worker of its own, both from the start of it. */
export async function measureEntities(): Promise<Row[]> {
  const [page, compromise, own] = await Promise.all([
    bundle("scripts/bench/page/names-in-worker.ts", "names"),
    bundle("scripts/bench/page/compromise-worker.ts", "worker"),
    builtWorker(),
  ]);
  const posts = generatePosts({ posts: 1_000, seed: 11, family: "guardian" }).map(({ id, headline, paragraphs }) => ({
    postId: id,
    hash: id,
    title: headline,
    text: paragraphs.join("\n"),
  }));
  const scripts: Readonly<Record<string, string>> = {
    "/page.js": `${page}\nvar posts = ${JSON.stringify(posts)};`,
    "/own.js": own,
    "/compromise.js": compromise,
  };
  const site = await serve(HOST, (path) => {
    const script = scripts[path];
    return script === undefined
      ? { type: "text/html", body: '<!doctype html><title>names</title><script src="/page.js"></script>' }
      : { type: "text/javascript", body: script };
  });
  try {
    return await withProfile(async (profile) => {
      const browser = await launch("chromium", { extension: BUILDS.chromium, profile, hosts: [HOST] });
      try {
        const tab = await browser.openTab(`${site.origin}/`);
        const find = (finder: "ownNames" | "otherNames", path: string) => () => tab.evaluate(findNames, finder, path);
        const [measured, against] = [find("ownNames", "/own.js"), find("otherNames", "/compromise.js")];
        return [
          rowOf(
            "names in 1,000 posts, in the worker / compromise's people and places",
            "ms",
            1,
            await interleave(ROUNDS, measured, against),
          ),
        ];
      } finally {
        await browser.close();
      }
    });
  } finally {
    await site.close();
  }
}

/** Runs in the page. */
function findNames(finder: "ownNames" | "otherNames", path: string): Promise<number> {
  const { names, posts } = globalThis as unknown as {
    names: Record<typeof finder, (address: string, posts: unknown) => Promise<number>>;
    posts: unknown;
  };
  return names[finder](path, posts);
}

async function builtWorker(): Promise<string> {
  const assets = join(ROOT, BUILDS.chromium, "assets");
  const name = (await readdir(assets)).find((file) => /^worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error(`no worker in ${assets}`);
  return await readFile(join(assets, name), "utf8");
}

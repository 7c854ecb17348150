/**
 * What the demo's pages run: the live blog asks every quarter of a second what is out and puts, changes and takes away posts in place; a link marked
 * `data-swap` replaces the page without loading it, as single-page sites do. Served by the demo alone; no part of the extension.
 */
const wait = () => new Promise((resolve) => setTimeout(resolve, 250));

async function followLiveBlog() {
  for (;;) {
    await wait();
    const list = document.querySelector("#posts-and-button");
    if (!list) continue;
    const state = await askState();
    if (state && list.isConnected) showState(list, state);
  }
}

/** Null where there was no answer. Firefox gives none to what was under way when it put the page into its back/forward cache. */
async function askState() {
  const over = new AbortController();
  addEventListener("pageshow", () => over.abort(), { signal: over.signal });
  try {
    return await (await fetch("/demo/state", { signal: over.signal })).json();
  } catch {
    return null;
  } finally {
    over.abort();
  }
}

function showState(list, { posts, claim }) {
  const wanted = new Set(posts.map((post) => post.id));
  for (const article of list.querySelectorAll("article")) if (!wanted.has(article.id)) article.remove();
  let before = null;
  for (const { id, html } of posts) {
    const standing = document.getElementById(id);
    const shown = standing ?? document.createRange().createContextualFragment(html).firstElementChild;
    if (!standing) before ? before.after(shown) : list.prepend(shown);
    else refresh(standing, html);
    before = shown;
  }
  const count = document.querySelector(".bar__count");
  if (count && count.textContent !== claim) count.textContent = claim;
}

/** Only the parts that differ are replaced. */
function refresh(article, html) {
  const wanted = document.createRange().createContextualFragment(html).firstElementChild;
  for (const [index, part] of [...wanted.children].entries()) {
    const standing = article.children[index];
    if (standing?.outerHTML !== part.outerHTML) standing?.replaceWith(part.cloneNode(true));
  }
}

async function swapTo(address) {
  const next = new DOMParser().parseFromString(await fetch(address).then((answer) => answer.text()), "text/html");
  document.title = next.title;
  const parts = "link[rel=canonical], meta[property], meta[name=description], script[type='application/ld+json']";
  for (const part of document.head.querySelectorAll(parts)) part.remove();
  document.head.append(...next.head.querySelectorAll(parts));
  document.querySelector("main").replaceWith(next.querySelector("main"));
  scrollTo(0, 0);
}

addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-swap]") : null;
  if (!link) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  void swapTo(link.href);
});
addEventListener("popstate", () => void swapTo(location.href));
void followLiveBlog();

import { JSDOM } from "jsdom";
import { type Node, type Source, treeOf, walk } from "./sources.ts";

/** Globals, wherever they are named, that ask a server for something or hold a line open to one. */
const ASKING =
  /^(?:fetch|fetchLater|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|webkitRTCPeerConnection|Image|Audio|FontFace|SharedWorker|Worker|importScripts|PresentationRequest|BackgroundFetchManager)$/;
/** Methods and properties, on whatever object, that do. */
const ASKING_MEMBERS =
  /^(?:fetch|fetchLater|sendBeacon|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|serviceWorker|importScripts|audioWorklet|paintWorklet|addModule|backgroundFetch|downloads|webRequest)$/;
/** Properties and attributes that make an element load what they name. */
const LOADING =
  /^(?:src|srcset|srcdoc|imagesrcset|poster|data|background|ping|action|formaction|formAction|cite|manifest|lowsrc|xlink:href|xlinkHref)$/;
/** Elements that load something by being made. */
const LOADERS = /^(?:img|script|link|iframe|frame|object|embed|video|audio|source|track|portal|base|image|use|feImage|fencedframe)$/i;
/** Of a link in the head: what asks for nothing beyond the package. */
const LOCAL_LINKS = /^(?:stylesheet|icon)$/;

/** Where a script asks, or could ask, a server for something: each as "path:line: what". What stands in `allowed` is left out. */
export function requestsIn(source: Source, allowed: readonly string[] = []): string[] {
  const found: string[] = [];
  const add = (node: Node, what: string): void => {
    if (!allowed.includes(what)) found.push(`${source.path}:${source.code.slice(0, Number(node.start)).split("\n").length}: ${what}`);
  };
  walk(treeOf(source), (node, parent, key) => {
    const named = nameOf(node);
    if (node.type === "Identifier" && isVariable(parent, key) && ASKING.test(named)) add(node, named);
    if (node.type === "MemberExpression") {
      const property = memberOf(node);
      if (ASKING_MEMBERS.test(property)) add(node, `.${property}`);
    }
    if (node.type === "Property" && parent?.type === "ObjectPattern" && ASKING_MEMBERS.test(keyOf(node))) add(node, keyOf(node));
    if (node.type === "AssignmentExpression") {
      const property = memberOf(node.left as Node);
      if (LOADING.test(property)) add(node, `.${property} =`);
      if (
        /^(?:backgroundImage|cssText|listStyleImage|borderImage|cursor|content|mask|filter)$/.test(property) &&
        !isPlain(node.right as Node)
      )
        add(node, `.${property} = something reckoned`);
    }
    if (node.type === "CallExpression") for (const what of askedBy(node)) add(node, what);
    if (node.type === "ImportExpression" && !isPath(node.source as Node)) add(node, "import() of something reckoned");
    if (node.type === "ImportDeclaration" && /^(?:https?:)?\/\//.test(String((node.source as Node).value)))
      add(node, "import of an address");
    if (node.type === "JSXOpeningElement") for (const what of askedByElement(node)) add(node, what);
    if (node.type === "Literal" && typeof node.value === "string" && /url\(\s*["']?(?!#|data:|["')])/.test(node.value))
      add(node, "url() in a style");
    if (node.type === "TemplateElement" && /url\(\s*["']?(?!#|data:)/.test((node.value as { raw: string }).raw))
      add(node, "url() in a style");
  });
  return found;
}

/** Where a style sheet loads something that is not in it: each as "path: what". */
export function requestsInStyle({ path, code }: Source): string[] {
  const bare = code.replaceAll(/\/\*.*?\*\//gs, "");
  const addresses = [...bare.matchAll(/url\(\s*["']?([^"')]*)/g)].map(([, address = ""]) => address);
  return [
    ...addresses
      .filter((address) => !/^(?:#|data:image\/svg\+xml|\.{0,2}\/(?!\/))/.test(address))
      .map((address) => `${path}: url(${address})`),
    ...[...bare.matchAll(/@import\s+(?:url\()?\s*["']?([^"');]*)/g)]
      .filter(([, address = ""]) => !/^\.{1,2}\//.test(address))
      .map(([, address]) => `${path}: @import ${address}`),
    ...(/image-set\(\s*["']/.test(bare) ? [`${path}: image-set()`] : []),
  ];
}

/** Where a page of the extension loads something that is not in the package: each as "path: what". */
export function requestsInPage({ path, code }: Source): string[] {
  const { document } = new JSDOM(code).window;
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const loads = LOADING.test(name) || (name === "href" && element.localName !== "a");
      if (loads && !/^\.{0,2}\/(?!\/)/.test(value)) found.push(`${path}: <${element.localName} ${name}="${value}">`);
      if (name === "style" || name.startsWith("on")) found.push(`${path}: <${element.localName} ${name}>`);
    }
    if (element.localName === "link" && !LOCAL_LINKS.test(element.getAttribute("rel") ?? ""))
      found.push(`${path}: <link rel="${element.getAttribute("rel")}">`);
    if (element.localName === "meta" && element.hasAttribute("http-equiv")) found.push(`${path}: <meta http-equiv>`);
    if (element.localName === "script" && !element.hasAttribute("src")) found.push(`${path}: <script> written in the page`);
  }
  return found;
}

function askedBy(node: Node): string[] {
  const [first, second] = node.arguments as Node[];
  const method = memberOf(node.callee as Node);
  if (method === "createElement" || method === "createElementNS") {
    const made = method === "createElement" ? first : second;
    if (typeof made?.value === "string" && LOADERS.test(made.value)) return [`createElement ${made.value}`];
  }
  if (/^(?:setAttribute|setAttributeNS|toggleAttribute)$/.test(method)) {
    const attribute = method === "setAttributeNS" ? second : first;
    if (typeof attribute?.value === "string" && LOADING.test(attribute.value)) return [`setAttribute ${attribute.value}`];
  }
  if (
    method === "open" &&
    memberOf((node.callee as Node).object as Node) === "" &&
    nameOf((node.callee as Node).object as Node) === "window"
  )
    return ["window.open"];
  return [];
}

/** An element in JSX that loads what is not a path in the package. */
function askedByElement(node: Node): string[] {
  const element = nameOf(node.name as Node);
  // A component of ours has a capital: it is looked at where it draws.
  if (!/^[a-z]/.test(element)) return [];
  return (node.attributes as Node[]).flatMap((attribute) => {
    if (attribute.type !== "JSXAttribute") return [];
    const name = nameOf(attribute.name as Node);
    const value = attribute.value as Node | null;
    const isOwn = value?.type === "Literal" && /^(?:\/(?!\/)|#)/.test(String(value.value));
    const loads = LOADING.test(name) || (name === "href" && LOADERS.test(element));
    return loads && !isOwn ? [`<${element} ${name}>`] : [];
  });
}

function isVariable(parent: Node | null, key: string): boolean {
  if (parent === null || String(parent.type).startsWith("TS")) return false;
  const isName = (key === "property" || key === "key") && parent.computed !== true;
  return !isName || parent.shorthand === true;
}

function isPlain(node: Node): boolean {
  return node.type === "Literal";
}

function isPath(node: Node): boolean {
  return node.type === "Literal" && typeof node.value === "string" && /^\.{1,2}\//.test(node.value);
}

function nameOf(node: Node | null | undefined): string {
  return typeof node?.name === "string" ? node.name : "";
}

function keyOf(node: Node): string {
  const key = node.key as Node;
  return typeof key.value === "string" ? key.value : nameOf(key);
}

/** The property that a member expression names, also in brackets; empty for anything else. */
function memberOf(node: Node): string {
  if (node.type !== "MemberExpression") return "";
  const property = node.property as Node;
  if (node.computed !== true) return nameOf(property);
  return typeof property.value === "string" ? property.value : "";
}

/**
 * Makes a fresh clone ready: installs `node_modules` when it is missing or older than the lock file, and finds the Node the project runs on.
 * Plain JavaScript without dependencies, for Node 18 or later, because it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MODULES = join(ROOT, "node_modules");
const MINIMUM_NODE = 26;

/**
 * Installs exactly what the lock file names, unless that is what stands there already. Says so on standard error, and says nothing when there is nothing to do.
 * Throws when npm fails.
 */
export function setUp() {
  if (isInstalled()) return;
  console.error("Installing the packages of package-lock.json …");
  // Not `npm ci`: it refuses a lock file that lacks optional packages for platforms other than the one it was written on.
  npm(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (!existsSync(packagedNode())) runNodeInstaller();
}

/** npm notes what it installed in a lock file of its own, written last: an installation that broke off has none. */
function isInstalled() {
  const installed = packagesOf(join(MODULES, ".package-lock.json"));
  if (installed === null) return false;
  const wanted = packagesOf(join(ROOT, "package-lock.json")) ?? {};
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === "") return true;
    // What is optional may be for another platform.
    return installed[path]?.version === version || (installed[path] === undefined && (optional || peer) === true);
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : null;
}

/** Path of a Node that runs TypeScript and has `Temporal`: the npm package `node`, or else the one running now. Throws when neither will do. */
export function projectNode() {
  if (existsSync(packagedNode())) return packagedNode();
  if (Number(process.versions.node.split(".")[0]) >= MINIMUM_NODE) return process.execPath;
  throw new Error(
    `Catchline's scripts need Node ${MINIMUM_NODE}, which the npm package "node" does not bring for this platform: install it first.`,
  );
}

function packagedNode() {
  return join(MODULES, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** Where npm was told to run no install scripts, the package `node` is there without its binary. */
function runNodeInstaller() {
  const script = join(MODULES, "node", "installArchSpecificPackage.js");
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(MODULES, "node"), stdio: ["ignore", 2, 2] });
}

function npm(args) {
  // `npm run` says where npm itself is, so that a PATH without npm, or Windows' npm.cmd, makes no difference.
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const { status, error } = spawnSync(command, [...first, ...args], { cwd: ROOT, stdio: ["ignore", 2, 2], shell: command === "npm.cmd" });
  if (status !== 0) throw new Error(`npm ${args[0]} failed${error ? `: ${error.message}` : ""}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    setUp();
    projectNode();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

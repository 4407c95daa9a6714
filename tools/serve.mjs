import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

/** What a build holds; of anything else a browser is told that it is bytes. */
const CONTENT_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Under which names a browser on this machine reaches it: a page of another name that leads here gets nothing. */
const OWN_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** What a build keeps for itself. */
const BUILD_MARK = "built-from";

/**
 * Serves the files of a folder to browsers on this machine, and to nobody else; those of `mounted` folders under their
 * own path, as `{ "/excel/": folder }`. `port` 0 takes a free one. With a `certificate` (`{ cert, key }`, PEM) over https,
 * for Excel, which shows its pages in a frame; without one no page of another site may.
 * Gives the address, as `http://127.0.0.1:3000` without a slash at its end, and what ends it; rejects when the port is
 * taken (EADDRINUSE).
 */
export async function serve({ folder, mounted = {}, port = 0, certificate = null }) {
  const folders = [...Object.entries(mounted), ["/", folder]];
  const frames = certificate === null ? NO_FRAMES : {};
  const listener = (request, response) => answer(folders, request, response, frames);
  const server = certificate === null ? createServer(listener) : createSecureServer(certificate, listener);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      // A browser keeps its connections open for a while; nobody waits for that.
      server.closeAllConnections();
    });
  return { address: `${certificate === null ? "http" : "https"}://127.0.0.1:${server.address().port}`, close };
}

const NO_FRAMES = { "Content-Security-Policy": "frame-ancestors 'none'", "X-Frame-Options": "DENY" };

function answer(folders, request, response, frames) {
  if (!isOwnHost(request.headers.host)) {
    response.writeHead(421, { "Content-Type": CONTENT_TYPES[".txt"] }).end("Not a name of this computer\n");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileOf(folders, request.url);
  if (file === null) {
    response.writeHead(404, { "Content-Type": CONTENT_TYPES[".txt"] }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...frames,
    // A build that is made anew is seen at the next look.
    "Cache-Control": "no-cache",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // A file that goes while it is read ends the answer early, which the browser tells its user.
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file that an address means, of a folder its index.html; null when there is none, or it is not in the folder. */
function fileOf(folders, url) {
  const whole = pathOf(url);
  const [under, folder] = folders.find(([path]) => whole?.startsWith(path)) ?? [];
  if (folder === undefined || whole.includes("\0")) return null;
  const named = whole.slice(under.length - 1);
  const path = normalize(join(folder, named.endsWith("/") ? `${named}index.html` : named));
  if (!path.startsWith(normalize(`${folder}${sep}`))) return null;
  if (path.slice(folder.length).split(sep).some(isHidden)) return null;
  return found(path);
}

function isHidden(name) {
  return name.startsWith(".") || name === BUILD_MARK;
}

/** The file at a path; null when there is none, and where the system takes no such path: a file as a folder, a long name. */
function found(path) {
  try {
    const status = statSync(path);
    return status.isFile() ? { path, size: status.size } : null;
  } catch {
    return null;
  }
}

/** Whether a request names this machine, and not another site whose name was made to lead here (DNS rebinding). */
function isOwnHost(host) {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host ?? "")?.[1];
  return name !== undefined && OWN_HOSTS.has(name.toLowerCase());
}

/** The path of an address without its query, decoded; null when it is none. */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
}

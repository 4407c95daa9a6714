/*
 * The service worker of a desk that a server gives: once opened, the desk opens without a network. Of what it was built with it
 * keeps everything, and nothing else: no workbook, no other address. A page is asked of the server first, so that a new version
 * is seen at once; what has its contents in its name never changes, and comes from what is kept.
 */

/** What the browser says to a service worker. */
interface ExtendableEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

interface OfflineScope {
  readonly registration: { readonly scope: string };
  readonly importScripts: (address: string) => void;
  readonly addEventListener: {
    (type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
    (type: "fetch", listener: (event: FetchEvent) => void): void;
  };
  /** What offline-files.js holds (tools/offline.cjs): the files of this build below the page, and a name for all of them together. */
  readonly incassobladFiles: { readonly version: string; readonly files: readonly string[] };
}

const scope = globalThis as unknown as OfflineScope;
scope.importScripts("offline-files.js");

const OURS = "incassoblad-desk-";
const { version, files } = scope.incassobladFiles;
const KEPT = `${OURS}${version}`;
/** The page itself: servers lead index.html there. */
const PAGE = "./";
/** A name that holds eight digits of its contents. */
const UNCHANGING = /(?:^|[./])[0-9a-f]{8}\.(?:js|css)$/;

const addressOf = (file: string): string => new URL(file, scope.registration.scope).href;
const known = new Map(files.map((file) => [addressOf(file), file]));
known.set(addressOf("index.html"), PAGE);

/** The file that an address asks for, whatever its query says; null when it is none of this build's. */
function fileAt(address: string): string | null {
  const { origin, pathname } = new URL(address);
  return known.get(`${origin}${pathname}`) ?? null;
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(KEPT);
  await Promise.all(files.map((file) => keep(cache, file)));
}

async function keep(cache: Cache, file: string): Promise<void> {
  const response = await fetch(addressOf(file), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  // A page that came by a detour is refused by the browser when it is given for another address.
  await cache.put(addressOf(file), response.redirected ? new Response(response.body, response) : response);
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

async function kept(file: string): Promise<Response | null> {
  return (await (await caches.open(KEPT)).match(addressOf(file))) ?? null;
}

async function answer(request: Request, file: string): Promise<Response> {
  if (UNCHANGING.test(file)) return (await kept(file)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const response = await kept(file);
    if (response === null) throw error;
    return response;
  }
}

// All of it or nothing: a browser that could not keep everything tries again at the next look.
scope.addEventListener("install", (event) => event.waitUntil(keepAll()));
// The one before it goes when no page of it is open any more: until then that page may ask for what it was built with.
scope.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
scope.addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" ? fileAt(event.request.url) : null;
  if (file !== null) event.respondWith(answer(event.request, file));
});

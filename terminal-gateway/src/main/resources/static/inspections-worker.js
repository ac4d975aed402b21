// Opens the page of the inspections on the stairs, where there is no connection: the copy of the
// last visit, at most a day old. With a connection everything comes from the service, always.
"use strict";

const SHELF = "inspections";
const OLDEST = 24 * 3_600_000;
const PATIENCE = 5_000;

const fresh = (copy) => Date.now() - Date.parse(copy.headers.get("Date") ?? "") < OLDEST;

const pages = async (shelf) =>
  (await shelf.keys()).filter((key) => new URL(key.url).pathname.startsWith("/inspections"));

// Keeps a page that was answered; one that this visitor may not see ends all copies.
const keep = async (path, answer) => {
  const shelf = await caches.open(SHELF);
  if (answer.ok) {
    await shelf.put(path, answer);
  }
  for (const key of await pages(shelf)) {
    const copy = await shelf.match(key);
    const ended = answer.type === "opaqueredirect" && path !== "/inspections";
    if (ended || answer.status === 401 || answer.status === 403 || !fresh(copy)) {
      await shelf.delete(key);
    }
  }
};

const copy = async (path) => {
  const shelf = await caches.open(SHELF);
  const last = path === "/inspections" ? (await pages(shelf)).at(-1) : path;
  const found = last && (await shelf.match(last, { ignoreSearch: true }));
  return found && fresh(found) ? found : undefined;
};

const page = async (event, path) => {
  const asked = fetch(event.request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([asked.catch(() => undefined), late]);
  if (first) {
    event.waitUntil(keep(path, first.clone()));
    return first;
  }
  return (await copy(path)) ?? asked;
};

const part = async (event) => {
  try {
    return await fetch(event.request);
  } catch (gone) {
    const found = await caches.match(event.request);
    if (found) return found;
    throw gone;
  }
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && pathname.startsWith("/inspections")) {
    event.respondWith(page(event, pathname));
  } else if (pathname.startsWith("/static/") || pathname.startsWith("/lib/")) {
    event.respondWith(part(event));
  }
});

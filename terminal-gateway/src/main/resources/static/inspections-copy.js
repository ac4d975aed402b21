// Keeps a copy of the page of an inspection for the stairs, where inspections-worker.js opens it
// without a connection. Browsers allow that over HTTPS and on this machine only; elsewhere a page
// that is open goes on, and cannot be opened anew.
const stairs = (() => {
  "use strict";

  const SHELF = "inspections";
  const WORKER = "/static/inspections-worker.js";
  const able = "serviceWorker" in navigator && Boolean(window.caches);

  // Stores the page's parts, and the page itself if the worker was not there to do so.
  const keep = async () => {
    if (!able) return;
    const worker = await navigator.serviceWorker.register(WORKER, { scope: "/inspections" });
    const parts = document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]");
    const addresses = [...parts].map((part) => part.href || part.src);
    const shelf = await caches.open(SHELF);
    await shelf.addAll(addresses);
    for (const { url } of await shelf.keys()) {
      const page = new URL(url).pathname.startsWith("/inspections");
      if (!page && !addresses.includes(url)) await shelf.delete(url);
    }
    if (!navigator.serviceWorker.controller) await shelf.add(location.pathname);
    await worker.update();
    document.documentElement.dataset.stored = "yes";
  };

  // Writes into the copy what was saved since, so that it opens as the service has it.
  const renew = async (mark) => {
    const shelf = able ? await caches.open(SHELF) : undefined;
    const copy = await shelf?.match(location.pathname);
    if (!copy) return;
    const page = new DOMParser().parseFromString(await copy.text(), "text/html");
    page.querySelectorAll("[data-line]").forEach((element) => {
      element.dataset.mark = mark(element.dataset.line) ?? element.dataset.mark;
    });
    const headers = new Headers(copy.headers);
    ["Content-Encoding", "Content-Length"].forEach((name) => headers.delete(name));
    const text = `<!DOCTYPE html>${page.documentElement.outerHTML}`;
    await shelf.put(location.pathname, new Response(text, { headers }));
  };

  // Whoever signs out leaves no copy for the next user of the phone.
  document.querySelectorAll("form[action^='/sign-out']").forEach((out) =>
    out.addEventListener("submit", () => {
      if (able) caches.delete(SHELF);
    }),
  );
  return { keep, renew };
})();

// Turns the names of the wall screen over, page by page, where not all fit; and says when the screen
// lost its connection. Without this script the names scroll, and the time of the data tells its age.
(() => {
  "use strict";

  const TURN = 8_000; // long enough to find one's own name among a page of them
  const SILENCE = 45_000; // the service says something every 15 seconds, and is asked every 30
  const lost = document.getElementById("lost");
  const ended = document.getElementById("ended");
  const leaf = document.getElementById("leaf");
  const pause = document.getElementById("pause");
  let fresh = performance.now();
  let shown = 0;
  let paused = false;

  // The names, in as many pages as the screen needs.
  const pages = (list) => {
    const all = [...list.children];
    all.forEach((name) => (name.hidden = false));
    const found = [];
    let top = 0;
    for (const name of all) {
      const below = name.offsetTop + name.offsetHeight - top > list.clientHeight;
      if (found.length === 0 || below) {
        found.push([]);
        top = name.offsetTop;
      }
      found[found.length - 1].push(name);
    }
    return found;
  };

  const show = () => {
    const list = document.querySelector(".people");
    const all = list ? (list.classList.add("turning"), pages(list)) : [];
    const many = all.length > 1;
    pause.hidden = leaf.hidden = !many;
    if (!many) return;
    shown %= all.length;
    all.forEach((page, i) => page.forEach((name) => (name.hidden = i !== shown)));
    leaf.textContent = `${shown + 1}/${all.length}`;
  };

  const alive = () => {
    fresh = performance.now();
    lost.hidden = ended.hidden = true;
    show();
  };

  const failed = (event) => {
    const gone = event.detail?.xhr?.status === 404;
    ended.hidden = !gone;
    lost.hidden = gone;
  };

  document.body.addEventListener("htmx:afterSwap", alive);
  for (const fault of ["htmx:responseError", "htmx:sendError", "htmx:sseError"]) {
    document.body.addEventListener(fault, failed);
  }
  addEventListener("resize", show);
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
  });
  setInterval(() => {
    if (performance.now() - fresh > SILENCE && ended.hidden) lost.hidden = false;
  }, 1_000);
  setInterval(() => {
    if (paused) return;
    shown += 1;
    show();
  }, TURN);
  show();
})();

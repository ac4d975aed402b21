// Shows pages light or dark as the reader's own setting says, and light on paper. Loaded before
// anything is drawn, so that no page flashes; without it pages are light.
(() => {
  "use strict";

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const show = (theme) => root.setAttribute("data-bs-theme", theme);
  const asSet = () => show(dark.matches ? "dark" : "light");

  asSet();
  dark.addEventListener("change", asSet);
  addEventListener("beforeprint", () => show("light"));
  addEventListener("afterprint", asSet);
})();

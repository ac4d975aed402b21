// Keeps the filters of lists and the text of forms while this tab is open. A form that was sent
// after its session had ended is filled in again once its author has signed in and is back on its
// page; passwords, files and hidden fields are never kept.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const DRAFT = "draft";
  const here = location.pathname + location.search;
  const NEVER = ["password", "hidden", "file", "submit", "button"];

  const fields = (form) =>
    [...form.elements].filter((e) => e.name && e.type && !NEVER.includes(e.type));

  const forms = (action) =>
    [...document.querySelectorAll("form[method=post]")].filter(
      (form) => form.getAttribute("action") === action,
    );

  const keep = (form) => {
    const action = form.getAttribute("action");
    const values = fields(form).map((e) => ({
      name: e.name,
      value: e.value,
      checked: e.checked ?? false,
    }));
    const draft = { page: here, action, place: forms(action).indexOf(form), values, state: "sent" };
    sessionStorage.setItem(DRAFT, JSON.stringify({ ...draft, account: words.account }));
  };

  const fill = (form, values) => {
    fields(form).forEach((field, i) => {
      const kept = values[i];
      if (kept?.name !== field.name) {
        return;
      }
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = kept.checked;
      } else {
        field.value = kept.value;
      }
    });
    form.closest("details")?.setAttribute("open", "");
    const note = document.createElement("p");
    note.className = "alert alert-info notice";
    note.setAttribute("role", "status");
    note.textContent = words.restored;
    form.prepend(note);
    note.scrollIntoView({ block: "center" });
  };

  const restore = () => {
    const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
    if (!draft) {
      return;
    }
    const ended = document.querySelector("[data-keeps-text]");
    if (ended) {
      sessionStorage.setItem(DRAFT, JSON.stringify({ ...draft, state: "kept" }));
      document.querySelectorAll("[data-kept-note]").forEach((note) => note.removeAttribute("hidden"));
      return;
    }
    if (!words.account) {
      return; // The page of the sign-in, on the way back.
    }
    if (draft.state !== "kept" || draft.account !== words.account) {
      sessionStorage.removeItem(DRAFT); // It was sent, or another person signed in.
      return;
    }
    const form = draft.page === here && forms(draft.action)[draft.place];
    if (form) {
      sessionStorage.removeItem(DRAFT);
      fill(form, draft.values);
    }
  };

  // What one comes back to: the filters, without the language, the message and the part of the list.
  const PASSING = ["lang", "saved", "page", "below"];
  const lasting = (search) => {
    const asked = new URLSearchParams(search);
    PASSING.forEach((name) => asked.delete(name));
    return asked.toString();
  };

  const key = (path) => `filter ${words.account} ${path}`;

  const reset = () => {
    const link = document.createElement("a");
    link.className = "btn btn-link";
    link.textContent = words.reset;
    link.href = location.pathname;
    link.dataset.reset = "true";
    link.addEventListener("click", () => sessionStorage.removeItem(key(location.pathname)));
    return link;
  };

  const filters = () => {
    const own = document.querySelector("form[method=get][data-remember]");
    const asked = lasting(location.search);
    if (own && asked) {
      sessionStorage.setItem(key(location.pathname), asked);
      own.append(reset());
    }
    for (const link of document.querySelectorAll("a[href^='/']:not([data-reset])")) {
      const to = new URL(link.href);
      const kept = sessionStorage.getItem(key(to.pathname));
      if (kept && !lasting(to.search)) {
        const language = to.searchParams.get("lang");
        link.href = `${to.pathname}?${kept}${language ? `&lang=${language}` : ""}`;
      }
    }
  };

  restore();
  filters();
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[method=post]") && words.account) {
      keep(event.target);
    }
  });
})();

// A form that is on its way is not sent a second time, as a double click would do: what it makes
// would be made twice, and the answer to the first, with passwords that are shown once, would be
// lost. Buttons stay enabled, so that the name and value of the pressed one are sent. A form may be
// sent again when its page is shown again, and after a while in any case: it may have been stopped,
// or its answer may have been a file. What another script sends itself is left to that script.
(() => {
  "use strict";

  const LONGEST = 30_000; // milliseconds
  const sent = new Map();

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !form.matches("[method=post]:not([target])")) return;
    const before = sent.get(form);
    if (before !== undefined && event.timeStamp - before < LONGEST) {
      event.preventDefault();
      return;
    }
    sent.set(form, event.timeStamp);
    form.setAttribute("aria-busy", "true");
  });

  window.addEventListener("pageshow", () => {
    sent.forEach((_, form) => form.removeAttribute("aria-busy"));
    sent.clear();
  });
})();

// Sends of a long form only the entries that were changed: <form data-changed-only>, and each entry's
// fields inside an element with data-entry ("changed" if it is to be sent as it stands). A button
// with data-also sends the entries too that stand at that value. Without this script everything is
// sent, and the service leaves alone what is as it was.
(() => {
  "use strict";

  const touched = (field) =>
    field.type === "radio" || field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : field.type !== "hidden" && field.value !== field.defaultValue;

  const sent = (entry, fields, also) =>
    entry.dataset.entry === "changed" ||
    fields.some((field) => touched(field) || (also && field.checked && field.value === also));

  const watch = (form) => {
    let also = "";
    form.addEventListener("submit", (event) => {
      also = event.submitter?.dataset.also ?? "";
    });
    form.addEventListener("formdata", ({ formData }) => {
      for (const entry of form.querySelectorAll("[data-entry]")) {
        const fields = [...entry.querySelectorAll("input")];
        if (!sent(entry, fields, also)) {
          new Set(fields.map((field) => field.name)).forEach((name) => formData.delete(name));
        }
      }
    });
  };

  document.querySelectorAll("form[data-changed-only]").forEach(watch);
})();

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

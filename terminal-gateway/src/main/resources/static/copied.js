// Fills in when a chosen file was written: <input type="file" data-copied> in a form with the fields
// copiedOn and copiedAt. A file that was written only just now may be a copy, whose time says
// nothing; then the fields stay as they are.
(() => {
  "use strict";

  const JUST_NOW = 300000;
  const two = (n) => String(n).padStart(2, "0");

  const fill = (form, name, value) => {
    const field = form.elements.namedItem(name);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const chosen = ({ currentTarget: input }) => {
    const file = input.files[0];
    if (!file || Date.now() - file.lastModified < JUST_NOW) {
      return;
    }
    const at = new Date(file.lastModified);
    const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
    fill(input.form, "copiedOn", date);
    fill(input.form, "copiedAt", `${two(at.getHours())}:${two(at.getMinutes())}`);
  };

  document
    .querySelectorAll("input[type=file][data-copied]")
    .forEach((input) => input.addEventListener("change", chosen));
})();

// Suggests people where a staff number is asked for: <input data-person>, or one with the list of
// people. Number, name and the initials of the name are searched; the field then shows number and
// name, and the form sends the number. Without this script the field takes a number or a name.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const MOST = 12;
  let loading = null;
  let known = [];
  let serial = 0;

  const people = () => {
    loading ??= fetch("/api/staff", { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((all) =>
        all.map(({ staffNo, name }) => ({ staffNo, name, short: names.initials(name) })),
      )
      .catch(() => [])
      .then((all) => (known = all));
    return loading;
  };

  const shown = (person) => `${person.staffNo} ${person.name}`;

  const matches = (all, text) => {
    const asked = text.trim().toLowerCase();
    const rank = ({ staffNo, name, short }) =>
      staffNo.toLowerCase() === asked || name.toLowerCase() === asked
        ? 0
        : staffNo.toLowerCase().startsWith(asked) || short.startsWith(asked)
          ? 1
          : name.toLowerCase().includes(asked) || short.includes(asked)
            ? 2
            : shown({ staffNo, name }).toLowerCase() === asked
              ? 0
              : 3;
    return all
      .map((person) => ({ person, rank: rank(person) }))
      .filter((each) => each.rank < 3)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map((each) => each.person);
  };

  const enhance = (input) => {
    input.dataset.enhanced = "true";
    input.removeAttribute("list");
    input.autocomplete = "off";
    input.placeholder ||= words.hint;
    const list = document.createElement("ul");
    list.id = `people-${++serial}`;
    list.className = "dropdown-menu staff-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.hint);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    (document.querySelector("main") ?? document.body).append(list);
    let chosen = -1;

    const close = () => {
      list.classList.remove("show");
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      chosen = -1;
    };

    const place = () => {
      const at = input.getBoundingClientRect();
      list.style.position = "fixed";
      list.style.left = `${at.left}px`;
      list.style.top = `${at.bottom}px`;
      list.style.minWidth = `${at.width}px`;
    };

    const pick = (option) => {
      input.value = option.dataset.value;
      close();
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };

    const option = (person, index) => {
      const item = document.createElement("li");
      item.id = `${list.id}-${index}`;
      item.className = "dropdown-item";
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.value = shown(person);
      item.textContent = shown(person);
      // Before the field loses the focus, which closes the list.
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        pick(item);
      });
      return item;
    };

    const none = () => {
      const item = document.createElement("li");
      item.className = "dropdown-item disabled";
      item.setAttribute("role", "option");
      item.setAttribute("aria-disabled", "true");
      item.textContent = words.none;
      return item;
    };

    const open = async () => {
      const all = await people();
      if (document.activeElement !== input || all.length === 0) {
        return;
      }
      const found = matches(all, input.value);
      if (found.length === 1 && found[0].staffNo === input.value.trim()) {
        close(); // Nothing is left to choose; the name is added when the field is left.
        return;
      }
      list.replaceChildren(...(found.length ? found.map(option) : [none()]));
      chosen = -1;
      place();
      list.classList.add("show");
      input.setAttribute("aria-expanded", "true");
    };

    const move = (by) => {
      const options = [...list.querySelectorAll("[data-value]")];
      if (options.length === 0) {
        return;
      }
      options[chosen]?.setAttribute("aria-selected", "false");
      options[chosen]?.classList.remove("active");
      chosen = (chosen + by + options.length) % options.length;
      options[chosen].setAttribute("aria-selected", "true");
      options[chosen].classList.add("active");
      input.setAttribute("aria-activedescendant", options[chosen].id);
    };

    const complete = () => {
      const said = input.value.trim();
      const meant = known.filter(({ staffNo, name }) => staffNo === said || name === said);
      if (meant.length === 1) {
        input.value = shown(meant[0]);
      }
    };

    input.addEventListener("input", open);
    window.addEventListener("scroll", close, { passive: true });
    input.addEventListener("blur", () => {
      close();
      complete();
    });
    input.addEventListener("keydown", (event) => {
      const isOpen = list.classList.contains("show");
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (isOpen) {
          move(event.key === "ArrowDown" ? 1 : -1);
        } else {
          open();
        }
      } else if (event.key === "Enter" && isOpen && chosen >= 0) {
        event.preventDefault();
        pick(list.querySelectorAll("[data-value]")[chosen]);
      } else if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        close();
      }
    });
    input.form?.addEventListener("formdata", ({ formData }) => {
      const person = known.find((each) => shown(each) === input.value.trim());
      if (person && input.name && formData.has(input.name)) {
        formData.set(input.name, person.staffNo);
      }
    });
    if (input.value.trim() !== "" && !input.disabled) {
      people().then(() => {
        if (document.activeElement !== input) {
          complete();
          input.defaultValue = input.value;
        }
      });
    }
  };

  const all = () =>
    document
      .querySelectorAll("input[data-person]:not([data-enhanced]), input[list=people]:not([data-enhanced])")
      .forEach(enhance);

  all();
  document.addEventListener("htmx:afterSettle", all);
})();

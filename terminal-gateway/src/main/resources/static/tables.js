// Sorts, searches and pages the tables marked data-table="name". Without this script the table is
// the whole list in the server's order. What was searched and sorted is kept for this account in
// this browser. data-part="true" says that the server sends the list in parts.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const SEARCHED_FROM = 8;
  const PAGE = 50;
  const MOST_OF_A_PART = 200;
  const NUMBER = /^[-+−]?[\d,]+(\.\d+)?\s*%?$/;

  const fill = (text, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v), text);
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const value = (row, column) => {
    const cell = row.cells[column];
    return (cell.dataset.sort ?? cell.textContent).replace(/\s+/g, " ").trim();
  };
  const number = (text) => Number(text.replace(/[,%\s+]/g, "").replace("−", "-"));
  const compare = (a, b) =>
    NUMBER.test(a) && NUMBER.test(b) ? number(a) - number(b) : names.compare(a, b);

  const memory = (table) => {
    const place = location.pathname.replace(/\d{4}-\d{2}(-\d{2})?/g, "*");
    const key = `table ${words.account} ${place} ${table.dataset.table}`;
    return {
      read: () => JSON.parse(localStorage.getItem(key) ?? "{}"),
      write: (state) => localStorage.setItem(key, JSON.stringify(state)),
    };
  };

  const searchable = (row) => {
    const people = [...row.querySelectorAll(".name, [data-name]")].map((cell) =>
      names.initials(cell.textContent),
    );
    return `${row.textContent.replace(/\s+/g, " ")} ${people.join(" ")}`.toLowerCase();
  };

  // A table of rows that belong together, or whose cells span, keeps the order it has.
  const regular = (table) =>
    table.tHead?.rows.length === 1 &&
    table.tBodies.length === 1 &&
    !table.querySelector("tbody [rowspan], tbody [colspan], thead [colspan]");

  const enhance = (table) => {
    table.dataset.enhanced = "true";
    const body = table.tBodies[0];
    const original = [...body.rows];
    const texts = new Map(original.map((row) => [row, searchable(row)]));
    const store = memory(table);
    const state = { search: "", column: -1, down: false, ...store.read() };
    let page = 0;
    let whole = false;

    const field = make("input", { type: "search", className: "form-control form-control-sm" });
    field.setAttribute("aria-label", words.search);
    field.placeholder = words.search;
    const told = make("span", { className: "text-secondary" });
    told.setAttribute("role", "status");
    const clear = make("button", {
      type: "button",
      className: "btn btn-sm",
      textContent: words.clear,
      hidden: true,
    });
    const bar = make("div", { className: "table-bar d-print-none" }, field, clear, told);
    const turn = make("div", { className: "table-bar d-print-none", hidden: true });
    const wrapper = table.closest(".table-responsive") ?? table;

    const order = () =>
      state.column < 0
        ? original
        : [...original].sort((a, b) => {
            const one = value(a, state.column);
            const other = value(b, state.column);
            if (!one || !other) {
              return one ? -1 : other ? 1 : 0; // Empty cells come last, whatever the direction.
            }
            return state.down ? compare(other, one) : compare(one, other);
          });

    const found = () => {
      const parts = state.search.toLowerCase().split(/\s+/).filter(Boolean);
      return order().filter((row) => parts.every((part) => texts.get(row).includes(part)));
    };

    const step = (label, to, possible) =>
      make("button", {
        type: "button",
        className: "btn btn-sm",
        textContent: label,
        disabled: !possible,
        onclick: () => {
          page = to;
          show();
          wrapper.scrollIntoView({ block: "nearest" });
        },
      });

    const pager = (rows) => {
      const sent = table.dataset.part === "true" ? MOST_OF_A_PART : PAGE;
      const long = rows.length > sent && !whole;
      turn.hidden = !long;
      if (!long) {
        return rows;
      }
      page = Math.min(page, Math.ceil(rows.length / PAGE) - 1);
      const from = page * PAGE;
      const until = Math.min(rows.length, from + PAGE);
      turn.replaceChildren(
        step("◀ " + words.before, page - 1, page > 0),
        make("span", { textContent: fill(words.page, from + 1, until, rows.length) }),
        step(words.after + " ▶", page + 1, until < rows.length),
        make("button", {
          type: "button",
          className: "btn btn-sm",
          textContent: words.all,
          onclick: () => {
            whole = true;
            show();
          },
        }),
      );
      return rows.slice(from, until);
    };

    const show = () => {
      const rows = found();
      const here = new Set(pager(rows));
      const fits = new Set(rows);
      body.append(...order());
      for (const row of original) {
        row.hidden = !fits.has(row);
        row.classList.toggle("other-page", fits.has(row) && !here.has(row));
      }
      const searched = state.search.trim() !== "";
      clear.hidden = !searched;
      told.textContent = !searched
        ? table.dataset.part === "true" ? words.part : ""
        : rows.length === 0
          ? fill(words.none, state.search.trim())
          : fill(words.shown, rows.length, original.length);
    };

    const search = (text) => {
      state.search = text;
      page = 0;
      store.write(state);
      show();
    };

    const mark = () => {
      [...table.tHead.rows[0].cells].forEach((cell, column) => {
        const button = cell.querySelector("button.table-sort");
        if (!button) {
          return;
        }
        const chosen = state.column === column;
        button.classList.toggle("asc", chosen && !state.down);
        button.classList.toggle("desc", chosen && state.down);
        if (chosen) {
          cell.setAttribute("aria-sort", state.down ? "descending" : "ascending");
        } else {
          cell.removeAttribute("aria-sort");
        }
      });
    };

    // The first click sorts, the second turns the order round, the third restores the list's own.
    const sort = (column) => {
      const same = state.column === column;
      state.column = same && state.down ? -1 : column;
      state.down = same && !state.down;
      store.write(state);
      mark();
      show();
    };

    const heading = (cell, column) => {
      const acts = original.some((row) => row.cells[column]?.querySelector("form, button, details"));
      if (acts || cell.textContent.trim() === "" || cell.querySelector("a, button, input")) {
        return;
      }
      const button = make("button", { type: "button", className: "table-sort" });
      button.append(...cell.childNodes);
      button.addEventListener("click", () => sort(column));
      cell.append(button);
    };

    [...table.tHead.rows[0].cells].forEach(heading);
    if (state.column >= table.tHead.rows[0].cells.length) {
      state.column = -1;
    }
    if (original.length >= SEARCHED_FROM) {
      field.value = state.search;
      field.addEventListener("input", () => search(field.value));
      clear.addEventListener("click", () => {
        field.value = "";
        search("");
        field.focus();
      });
      wrapper.before(bar);
    } else {
      state.search = "";
    }
    wrapper.after(turn);
    mark();
    show();
  };

  const all = () =>
    [...document.querySelectorAll("table[data-table]:not([data-enhanced])")]
      .filter(regular)
      .forEach(enhance);

  all();
  document.addEventListener("htmx:afterSettle", all);
})();

// Date and month fields that look the same in every browser: the field takes 2026-11-23 (or
// 2026/11/23, 20261123, 2026年11月23日), and the button beside it, which names the weekday, opens a
// calendar. Without this script the browser's own date field stays.
(() => {
  "use strict";

  const words = document.currentScript.dataset;
  const CHINESE = document.documentElement.lang !== "en";
  const language = CHINESE ? "zh-CN" : "en-GB";
  const DAY = 86400000;
  const text = (options) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const WEEKDAY = text({ weekday: "short" });
  const MONTH = text({ year: "numeric", month: "long" });
  const ONE_MONTH = text({ month: "short" });
  const FULL = text({ year: "numeric", month: "long", day: "numeric", weekday: "long" });

  const two = (n) => String(n).padStart(2, "0");
  const iso = (date) => date.toISOString().slice(0, 10);
  const day = (year, month, date) => new Date(Date.UTC(year, month, date));
  const today = () => {
    const now = new Date();
    return day(now.getFullYear(), now.getMonth(), now.getDate());
  };
  const months = (date, by) => {
    const first = day(date.getUTCFullYear(), date.getUTCMonth() + by, 1);
    const last = day(first.getUTCFullYear(), first.getUTCMonth() + 1, 0).getUTCDate();
    first.setUTCDate(Math.min(date.getUTCDate(), last));
    return first;
  };
  const real = (year, month, date) => {
    const found = day(year, month - 1, date);
    return found.getUTCMonth() === month - 1 && found.getUTCDate() === date ? found : null;
  };

  const parse = (typed, monthly) => {
    const plain = typed.normalize("NFKC").replace(/\s*(周|星期).$|\s+[A-Za-z]{3}\.?$/, "").trim();
    const parts = monthly
      ? /^(\d{4})\D?(\d{1,2})\D?$/.exec(plain)
      : (/^(\d{4})(\d\d)(\d\d)$/.exec(plain) ??
        /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(plain));
    return parts ? real(Number(parts[1]), Number(parts[2]), monthly ? 1 : Number(parts[3])) : null;
  };
  const written = (date, monthly) => iso(date).slice(0, monthly ? 7 : 10);

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const named = (element, name) => {
    element.setAttribute("aria-label", name);
    return element;
  };

  // The one calendar of the page; field is what it fills.
  const title = make("h2", { className: "calendar-month", id: "calendar-title" });
  title.setAttribute("aria-live", "polite");
  const grid = make("table", { className: "calendar-grid" });
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-labelledby", "calendar-title");
  const dialog = make("div", { className: "calendar-popup card", hidden: true });
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  let field = null;
  let at = today();

  const limits = () => ({
    least: field.input.min || "2000-01-01",
    most: field.input.max || "2099-12-31",
  });
  const allowed = (date) => {
    const { least, most } = limits();
    const said = written(date, field.monthly);
    return said >= least.slice(0, said.length) && said <= most.slice(0, said.length);
  };

  const close = () => {
    dialog.hidden = true;
    field?.button.setAttribute("aria-expanded", "false");
    field?.button.focus();
    field = null;
  };

  const fill = (value) => {
    const input = field.input;
    close();
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const cell = (date, label, name) => {
    const button = make("button", { type: "button", textContent: label, className: "btn btn-sm" });
    const chosen = written(date, field.monthly) === field.input.value;
    named(button, name);
    button.tabIndex = iso(date) === iso(at) ? 0 : -1;
    button.disabled = !allowed(date);
    button.classList.toggle("btn-primary", chosen);
    button.classList.toggle("is-today", written(date, field.monthly) === written(today(), field.monthly));
    button.addEventListener("click", () => fill(written(date, field.monthly)));
    const td = make("td", {}, button);
    td.setAttribute("role", "gridcell");
    td.setAttribute("aria-selected", String(chosen));
    return td;
  };

  const weeks = () => {
    const first = day(at.getUTCFullYear(), at.getUTCMonth(), 1);
    const monday = new Date(first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY);
    const head = make("tr", {});
    const rows = [head];
    for (let i = 0; i < 7; i++) {
      const th = make("th", { textContent: WEEKDAY.format(new Date(monday.getTime() + i * DAY)) });
      th.scope = "col";
      head.append(th);
    }
    for (let w = 0; w < 6; w++) {
      const row = make("tr", {});
      for (let i = 0; i < 7; i++) {
        const date = new Date(monday.getTime() + (w * 7 + i) * DAY);
        const inside = date.getUTCMonth() === at.getUTCMonth();
        row.append(inside ? cell(date, String(date.getUTCDate()), FULL.format(date)) : make("td", {}));
      }
      rows.push(row);
    }
    return rows;
  };

  const year = () =>
    [0, 1, 2, 3].map((r) =>
      make(
        "tr",
        {},
        ...[0, 1, 2].map((c) => {
          const date = day(at.getUTCFullYear(), r * 3 + c, 1);
          return cell(date, ONE_MONTH.format(date), MONTH.format(date));
        }),
      ),
    );

  const draw = () => {
    if (field.monthly) {
      at = day(at.getUTCFullYear(), at.getUTCMonth(), 1);
    }
    title.textContent = field.monthly ? String(at.getUTCFullYear()) : MONTH.format(at);
    grid.replaceChildren(...(field.monthly ? year() : weeks()));
  };
  const focus = () => grid.querySelector("button[tabindex='0']")?.focus();
  const go = (date) => {
    if (date.getUTCFullYear() >= 2000 && date.getUTCFullYear() <= 2099) {
      at = date;
    }
    draw();
  };

  const turn = (by) => go(months(at, field.monthly ? by * 12 : by));
  const tool = (label, name, act) =>
    named(make("button", { type: "button", className: "btn btn-sm", textContent: label, onclick: act }), name);
  const clear = tool(words.clear, words.clear, () => fill(""));
  const head = make(
    "div",
    { className: "calendar-head" },
    tool("◀", words.earlier, () => turn(-1)),
    title,
    tool("▶", words.later, () => turn(1)),
  );
  const foot = make(
    "div",
    { className: "calendar-head" },
    tool(words.today, words.today, () => fill(written(today(), field.monthly))),
    clear,
    tool(words.close, words.close, close),
  );
  dialog.append(head, grid, foot);

  const steps = (key, shift) => {
    const monthly = field.monthly;
    const moved = (days) => new Date(at.getTime() + days * DAY);
    const weekday = (at.getUTCDay() + 6) % 7;
    switch (key) {
      case "ArrowLeft": return monthly ? months(at, -1) : moved(-1);
      case "ArrowRight": return monthly ? months(at, 1) : moved(1);
      case "ArrowUp": return monthly ? months(at, -3) : moved(-7);
      case "ArrowDown": return monthly ? months(at, 3) : moved(7);
      case "PageUp": return months(at, monthly || shift ? -12 : -1);
      case "PageDown": return months(at, monthly || shift ? 12 : 1);
      case "Home": return monthly ? months(at, -at.getUTCMonth()) : moved(-weekday);
      case "End": return monthly ? months(at, 11 - at.getUTCMonth()) : moved(6 - weekday);
      default: return null;
    }
  };

  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      close();
      return;
    }
    if (event.key === "Tab") {
      const stops = [...dialog.querySelectorAll("button:not([tabindex='-1']):not([disabled])")];
      const next = stops[(stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
      event.preventDefault();
      next?.focus();
      return;
    }
    const to = grid.contains(event.target) && steps(event.key, event.shiftKey);
    if (to) {
      event.preventDefault();
      go(to);
      focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (field && !dialog.contains(event.target) && event.target !== field.button) {
      close();
    }
  });

  const open = (asked) => {
    field = asked;
    at = parse(asked.input.value, asked.monthly) ?? today();
    clear.hidden = asked.input.required;
    named(dialog, asked.monthly ? words.pickMonth : words.pick);
    asked.button.setAttribute("aria-expanded", "true");
    draw();
    dialog.hidden = false;
    const box = asked.button.parentElement.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - dialog.offsetWidth - 8);
    dialog.style.left = `${Math.max(8, left) + window.scrollX}px`;
    dialog.style.top = `${box.bottom + window.scrollY + 2}px`;
    focus();
  };

  const fault = (input, monthly) => {
    const date = parse(input.value, monthly);
    if (input.value.trim() === "") {
      return "";
    }
    if (!date) {
      return monthly ? words.badMonth : words.bad;
    }
    const said = written(date, monthly);
    const { min, max } = input;
    return (min && said < min) || (max && said > max)
      ? words.range.replace("{0}", min || "2000-01-01").replace("{1}", max || "2099-12-31")
      : "";
  };

  const label = (input) => {
    const texts = [...(input.labels ?? [])].map((each) => each.textContent.trim());
    return input.getAttribute("aria-label") ?? texts.join(" ");
  };

  const enhance = (input) => {
    const monthly = input.type === "month";
    const name = label(input);
    const mark = input.labels?.[0]?.contains(input);
    input.type = "text";
    input.inputMode = "numeric";
    input.autocomplete = "off";
    input.maxLength = 20;
    input.size = 12;
    input.placeholder = monthly ? "2026-11" : "2026-11-23";
    if (mark && name) {
      input.setAttribute("aria-label", name);
    }
    const button = make("button", { type: "button", className: "btn date-button" });
    button.setAttribute("aria-haspopup", "dialog");
    button.setAttribute("aria-expanded", "false");
    const group = make("span", { className: "input-group input-group-flat date-field" });
    input.before(group);
    group.append(input, button);
    const one = { input, button, monthly };
    const show = () => {
      const date = parse(input.value, monthly);
      const said = date && !monthly ? WEEKDAY.format(date) : "";
      button.textContent = said || "▾";
      named(button, `${said} ${monthly ? words.pickMonth : words.pick} ${name}`.trim());
      input.setCustomValidity(fault(input, monthly));
    };
    input.addEventListener("input", show);
    input.addEventListener("change", () => {
      const date = parse(input.value, monthly);
      if (date) {
        input.value = written(date, monthly);
      }
      show();
    });
    button.addEventListener("click", () => (field === one ? close() : open(one)));
    show();
  };

  const all = () => document.querySelectorAll("input[type=date], input[type=month]").forEach(enhance);
  document.body.append(dialog);
  all();
  document.addEventListener("htmx:afterSettle", all);
})();

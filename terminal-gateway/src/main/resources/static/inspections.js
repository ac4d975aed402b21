// Saves an inspection at each tap. What cannot be sent is kept on the phone, under the account and
// the date, and sent later in the order of the taps, until the service has answered. A teacher of
// whom nothing was said is only taken as present; the button at the end of a post confirms the
// rest, and not before is a result stored. Without this script the form is sent as a whole.
(() => {
  "use strict";

  const form = document.querySelector("form[data-round]");
  if (!form) return;
  const { round: date, account } = form.dataset;
  const { pathname, search } = new URL(form.action);
  const address = `/api${pathname}${search}`;
  const SHELF = `inspections/${account}/`;
  const NOTED = "|"; // as in InspectionRound
  const PATIENCE = 15_000;
  const LONGEST_WAIT = 30_000;

  const standing = form.querySelector("[data-standing]");
  const lines = new Map();
  let wait = 1_000;
  let timer = 0;
  let sending = false;
  let cut = false; // the last attempt did not reach the service
  let told = []; // notices of the service: [name of the template, its values]
  let memory = ""; // stands in where the phone keeps nothing

  // A text of the page with its blanks filled in.
  const say = (name, ...values) => {
    const piece = document.getElementById(name).content.cloneNode(true);
    const walk = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      text.data = text.data.replace(/\{(\d)\}/g, (blank, place) => values[place] ?? blank);
    }
    return piece;
  };

  // What is kept: { turn, lines: { field: { was, wanted, turn, theirs?, fault? } } }.
  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) || "null") ?? { turn: 0, lines: {} };
    } catch {
      return memory ? JSON.parse(memory) : { turn: 0, lines: {} };
    }
  };
  const change = (how) => {
    const kept = read(SHELF + date);
    how(kept);
    memory = JSON.stringify(kept);
    try {
      if (Object.keys(kept.lines).length === 0) {
        localStorage.removeItem(SHELF + date);
      } else {
        localStorage.setItem(SHELF + date, memory);
      }
    } catch {
      // The page is all there is, then; it says how many entries are waiting.
    }
    show();
  };

  const mark = (result, note) => (note && result !== "clear" ? result + NOTED + note : result);
  const result = (text) => text.split(NOTED, 1)[0];
  const note = (text) => text.slice(result(text).length + NOTED.length);
  const label = (line, text) => {
    const radio = line.radios.find((each) => each.value === result(text));
    return [radio?.labels[0].textContent ?? result(text), note(text)].filter(Boolean).join(" ");
  };

  // Whoever is on leave is not taken as present.
  const open = (line) => !line.leave && line.radios[0].checked;

  const fill = (line, text) => {
    line.radios.forEach((radio) => {
      radio.checked = radio.value === result(text);
    });
    if (document.activeElement !== line.note) line.note.value = note(text);
    line.details.hidden = result(text) === "clear";
    if (note(text)) line.details.open = true;
  };

  const tellLine = (line, kept) => {
    line.told.replaceChildren();
    line.element.classList.toggle("conflict", kept?.theirs !== undefined);
    if (kept?.theirs !== undefined) {
      const both = [label(line, kept.theirs), label(line, kept.wanted)];
      line.told.append(say("standing-conflict", ...both));
    } else if (kept?.fault) {
      line.told.append(say("line-refused", kept.fault));
    } else if (kept && cut) {
      line.told.append(say("line-waiting"));
    }
  };

  const show = () => {
    const kept = read(SHELF + date).lines;
    lines.forEach((line, field) => {
      fill(line, kept[field]?.wanted ?? line.mark);
      tellLine(line, kept[field]);
    });
    form.querySelectorAll("[data-post]").forEach((post) => {
      const own = [...lines.values()].filter((line) => post.contains(line.element));
      const left = own.filter(open).length;
      const due = own.filter((line) => !line.leave || !line.radios[0].checked).length;
      post.querySelector("[data-left]").replaceChildren(say("rest-left", left));
      post.querySelector("button[name=rest]").disabled = left === 0;
      const progress = document.querySelector(`[data-progress="${post.id}"]`);
      if (progress) progress.textContent = `${due - left}/${due}`;
    });
    const all = Object.values(kept);
    const pieces = told.map((notice) => say(...notice));
    const conflicts = all.filter((line) => line.theirs !== undefined).length;
    const refused = all.filter((line) => line.fault).length;
    const due = all.length - conflicts - refused;
    if (conflicts) pieces.push(say("standing-conflicts", conflicts));
    if (due) pieces.push(say(cut ? "standing-waiting" : "standing-sending", due));
    if (!all.length && form.dataset.touched) pieces.push(say("standing-saved"));
    standing.replaceChildren(...pieces, ...elsewhere());
  };

  // The rounds of other dates that this account has not sent from this phone.
  const elsewhere = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(SHELF) && key !== SHELF + date)
      .map((key) => {
        const other = key.slice(SHELF.length);
        const piece = say("standing-elsewhere", other, Object.keys(read(key).lines).length);
        piece.querySelector("[data-date]").href = `/inspections/${other}`;
        return piece;
      });

  // Keeps a tap. Whoever taps on a line in conflict has seen the other value and decides again.
  const put = (kept, field, wanted) => {
    const line = lines.get(field);
    const was = kept.lines[field]?.theirs ?? kept.lines[field]?.was ?? line.mark;
    if (was === wanted) {
      delete kept.lines[field];
    } else {
      kept.lines[field] = { was, wanted, turn: kept.turn };
    }
    if (was !== line.mark) line.mark = was;
  };
  const enter = (wanted) => {
    form.dataset.touched = "yes";
    told = [];
    change((kept) => {
      kept.turn += 1;
      wanted.forEach(([field, text]) => put(kept, field, text));
    });
    send();
  };

  const body = (batch) =>
    JSON.stringify({
      account,
      entries: batch.map(([field, line]) => ({
        service: field.slice(0, field.indexOf(".")),
        staffNo: field.slice(field.indexOf(".") + 1),
        was: line.was,
        result: result(line.wanted),
        note: note(line.wanted),
      })),
    });

  const taken = (batch) =>
    change((kept) =>
      batch.forEach(([field, sent]) => {
        const line = lines.get(field);
        if (line) line.mark = sent.wanted;
        if (kept.lines[field]?.wanted === sent.wanted) {
          delete kept.lines[field];
        } else if (kept.lines[field]) {
          kept.lines[field].was = sent.wanted;
        }
      }),
    );

  const refuse = (batch, found) =>
    change((kept) =>
      found.forEach(([at, how]) => {
        const field = batch[at]?.[0];
        if (kept.lines[field]) Object.assign(kept.lines[field], how);
      }),
    );

  // Returns whether the rest can be sent at once.
  const answered = async (batch, answer) => {
    const said = await answer.json().catch(() => ({}));
    const place = ({ staffNo, service }) =>
      batch.findIndex(([field]) => field === `${service}.${staffNo}`);
    if (answer.ok) {
      told = (said.warnings ?? []).map((w) => ["standing-warned", `${w.found} ${w.why} ${w.hint}`]);
      taken(batch);
      await stairs.renew((field) => lines.get(field)?.mark).catch(() => {});
      return true;
    }
    if (answer.status === 409 && said.conflicts?.length) {
      refuse(batch, said.conflicts.map((each) => [place(each), { theirs: each.now }]));
      return true;
    }
    if (answer.status === 422 && said.problems?.length) {
      // The first line of such a file names its columns.
      const fault = (p) => ({ fault: [p.found, p.expected, p.hint].filter(Boolean).join(" ") });
      refuse(batch, said.problems.map((p) => [Math.max(p.line - 2, 0), fault(p)]));
      return true;
    }
    const known = answer.status === 401 || answer.status === 403;
    const why = [said.detail, said.remedy].filter(Boolean).join(" ") || String(answer.status);
    told = [[known ? "standing-signed-out" : "standing-refused", why]];
    if (answer.status >= 500 || answer.status === 429) again();
    show();
    return false;
  };

  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };

  // Sends the earliest tap that nothing stands against; what one tap changed goes together.
  const next = async () => {
    const due = Object.entries(read(SHELF + date).lines)
      .filter(([, line]) => line.theirs === undefined && !line.fault)
      .sort(([, one], [, other]) => one.turn - other.turn);
    if (due.length === 0) return false;
    const batch = due.filter(([, line]) => line.turn === due[0][1].turn);
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: body(batch),
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      cut = true;
      show();
      again();
      return false;
    }
    cut = false;
    wait = 1_000;
    return answered(batch, answer);
  };
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      while (await next());
    } finally {
      sending = false;
    }
  };

  // Shows one post at a time once one was chosen.
  const choose = () => {
    const posts = [...form.querySelectorAll("[data-post]")];
    const chosen = posts.find((post) => `#${post.id}` === location.hash);
    posts.forEach((post) => {
      post.hidden = Boolean(chosen) && post !== chosen;
    });
    document.querySelectorAll("nav.tabs a").forEach((link) => {
      const here = chosen && link.hash === location.hash;
      link.classList.toggle("active", Boolean(here));
      if (here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };

  form.querySelectorAll("[data-line]").forEach((element) => {
    const line = {
      element,
      mark: element.dataset.mark,
      leave: element.dataset.leave === "true",
      radios: [...element.querySelectorAll("input[type=radio]")],
      note: element.querySelector("input[type=text]"),
      details: element.querySelector("details"),
      told: element.querySelector("[data-told]"),
    };
    lines.set(element.dataset.line, line);
    element.addEventListener("change", () => {
      const chosen = line.radios.find((radio) => radio.checked).value;
      enter([[element.dataset.line, mark(chosen, line.note.value.trim())]]);
    });
    line.note.addEventListener("keydown", (event) => {
      if (event.key === "Enter") line.note.blur();
    });
    line.told.addEventListener("click", ({ target }) => {
      const kept = read(SHELF + date).lines[element.dataset.line];
      if (!kept || !target.dataset.take) return;
      enter([[element.dataset.line, target.dataset.take === "mine" ? kept.wanted : kept.theirs]]);
    });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation(); // kept.js need not keep it
    const post = document.getElementById(event.submitter?.value ?? "");
    if (event.submitter?.name !== "rest" || !post) return;
    const rest = [...lines].filter(([, line]) => post.contains(line.element) && open(line));
    enter(rest.map(([field]) => [field, "present"]));
  });

  form.querySelector("p.save").hidden = true;
  window.addEventListener("hashchange", choose);
  window.addEventListener("online", send);
  window.addEventListener("pageshow", send);
  document.addEventListener("visibilitychange", send);
  window.addEventListener("storage", show);
  // What the service has meanwhile is not sent again.
  change((kept) =>
    Object.entries(kept.lines).forEach(([field, line]) => {
      if (line.wanted === lines.get(field)?.mark) delete kept.lines[field];
    }),
  );
  choose();
  stairs.keep().catch(() => {});
})();

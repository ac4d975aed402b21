// Draws the lesson hours of a table as bars: <figure class="figure-chart" data-table="id of the table">.
// The table stays what it is; without this script the page only lacks the picture.
(() => {
  "use strict";

  const COLOURS = { earned: "--good", forfeited: "--bad", excused: "--soft", held: "--wait" };
  const root = getComputedStyle(document.documentElement);
  const colour = (name) => root.getPropertyValue(name).trim();

  const series = (table) =>
    [...table.tHead.rows[0].cells]
      .map((cell, index) => ({ cell, index }))
      .filter(({ cell }) => cell.dataset.type === "hours")
      .map(({ cell, index }) => ({
        label: cell.textContent.trim(),
        data: [...table.tBodies[0].rows].map((row) => Number(row.cells[index].textContent)),
        backgroundColor: colour(COLOURS[cell.dataset.key] ?? "--bad"),
        maxBarThickness: 48,
      }));

  // Who shares a name with another is told apart by the number.
  const labels = (table) => {
    const rows = [...table.tBodies[0].rows];
    const names = rows.map((row) =>
      (row.querySelector("td.name") ?? row.cells[0]).textContent.trim(),
    );
    return names.map((name, i) => {
      const number = rows[i].querySelector("td.staffNo")?.textContent.trim();
      const shared = names.indexOf(name) !== names.lastIndexOf(name);
      return shared && number ? `${name} ${number}` : name;
    });
  };

  const draw = (figure) => {
    const table = document.getElementById(figure.dataset.table);
    const title = figure.querySelector("figcaption").textContent.trim();
    const frame = document.createElement("div");
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", title);
    frame.className = "canvas";
    frame.append(canvas);
    figure.querySelector("figcaption").after(frame);
    const bars = { stacked: true, ticks: { color: colour("--ink"), precision: 0 } };
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    const chart = new Chart(canvas, {
      type: "bar",
      data: { labels: labels(table), datasets: series(table) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        plugins: { legend: { labels: { color: colour("--ink") } } },
        scales: { x: bars, y: { ...bars, beginAtZero: true } },
      },
    });
    // Paper is as wide as it is, whatever the window was.
    window.addEventListener("beforeprint", () => chart.resize(900, 220));
    window.addEventListener("afterprint", () => chart.resize());
    figure.querySelector("details")?.removeAttribute("open");
    figure.dataset.drawn = "true";
  };

  document.querySelectorAll("figure.figure-chart").forEach(draw);
})();

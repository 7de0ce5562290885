// Filters over a page that is complete without them.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const folds = () => all("details");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = folds().filter((fold) => !fold.open);
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });

  const form = document.querySelector("form.filters");
  if (!form) return;
  const findings = all(".finding");
  const lines = new Map(all("table.findings tbody tr").map((row) => [row.dataset.n, row]));
  const words = all("mark[data-f], a.ref[data-f]");
  const rows = all(".row").map((row) => ({ row, findings: all(".finding", row) }));
  const stretches = all("details.fold");
  const output = form.querySelector("output");
  const figures = new Intl.NumberFormat(form.dataset.lang);
  let shown = new Set();

  function apply() {
    const severities = new Set(all("input[name=severity]:checked", form).map((box) => box.value));
    const family = form.elements.family.value;
    const rule = form.elements.rule.value;
    const only = form.elements.only.checked;
    shown = new Set();
    for (const finding of findings) {
      const { n, severity, family: own, rule: id } = finding.dataset;
      const on = severities.has(severity) && (!family || own === family) && (!rule || id === rule);
      if (on) shown.add(n);
      finding.hidden = !on;
      const line = lines.get(n);
      if (line) line.hidden = !on;
    }
    for (const word of words) {
      word.classList.toggle("off", !word.dataset.f.split(" ").some((n) => shown.has(n)));
    }
    for (const entry of rows) {
      entry.row.hidden = only && !entry.findings.some((finding) => !finding.hidden);
    }
    for (const stretch of stretches) stretch.hidden = only;
    for (const title of all(".opens")) title.hidden = only;
    output.value = form.dataset.shown
      .replace("{shown}", figures.format(shown.size))
      .replace("{all}", figures.format(findings.length));
  }

  function walk(step) {
    const visible = findings.filter((finding) => !finding.hidden);
    if (!visible.length) return;
    const here = visible.findIndex((finding) => finding.classList.contains("here"));
    const start = step > 0 ? 0 : visible.length - 1;
    const to = visible[here < 0 ? start : (here + step + visible.length) % visible.length];
    for (const finding of all(".here")) finding.classList.remove("here");
    to.classList.add("here");
    to.closest(".row").scrollIntoView({ block: "center" });
    output.value = to.querySelector(".number").getAttribute("aria-label") || "";
  }

  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.elements.previous.addEventListener("click", () => walk(-1));
  form.elements.next.addEventListener("click", () => walk(1));
  form.hidden = false;
  apply();
})();

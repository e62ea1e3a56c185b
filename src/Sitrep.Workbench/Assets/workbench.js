"use strict";
// Keys and drafts. Every screen works without this file: keys only press what stands on the page.
(() => {
  const one = selector => document.querySelector(selector);
  const keep = (where, name, value) => { try { value === null ? where.removeItem(name) : where.setItem(name, value); } catch { /* a browser that keeps nothing still works */ } };
  const kept = (where, name) => { try { return where.getItem(name); } catch { return null; } };

  // Drafts: what was written and not sent yet is there again after a reload.
  const drafted = one("[data-draft]");
  if (drafted) {
    const fields = [...drafted.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(field => field.id);
    const name = field => `sitrep-draft-${drafted.dataset.draft}-${field.id}`;
    const value = field => field.type === "checkbox" ? String(field.checked) : field.value;
    for (const field of fields) {
      const draft = kept(sessionStorage, name(field));
      if (draft !== null && draft !== value(field)) {
        if (field.type === "checkbox") field.checked = draft === "true"; else field.value = draft;
        for (let closed = field.closest("details"); closed; closed = closed.parentElement.closest("details")) closed.open = true;
      }
      field.addEventListener("input", () => keep(sessionStorage, name(field), value(field)));
    }
    for (const form of drafted.querySelectorAll("form")) {
      form.addEventListener("submit", () => fields.forEach(field => keep(sessionStorage, name(field), null)));
    }
  }

  // A click into a sentence with rows does what its number does; words that are being marked for copying are left alone.
  document.addEventListener("click", event => {
    const sentence = event.target instanceof Element && !event.target.closest("a") ? event.target.closest(".st-sentence") : null;
    const number = sentence && sentence.querySelector(".st-verse");
    if (number && String(getSelection()) === "") number.click();
  });

  // A reading that goes on is looked at again until it is over.
  const look = async () => {
    const shown = one("#progress[data-look]");
    if (!shown) return;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(shown.dataset.look)).text(), "text/html").querySelector("#progress");
      if (page && page.textContent !== shown.textContent) shown.replaceWith(document.adoptNode(page));
    } catch { /* the link on the page does the same */ }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);

  // Days: a stretch drawn over the days of a brush, or its ends moved by keys, goes into the two date fields of the form, which is sent then.
  for (const brush of document.querySelectorAll("[data-brush]")) {
    const [from, to] = [document.getElementById(brush.dataset.from), document.getElementById(brush.dataset.to)];
    const [low, high] = brush.querySelectorAll("input[type=range]");
    const [drawing, shown] = [brush.querySelector("svg"), brush.querySelector(".st-brush-shown")];
    const figure = brush.closest("figure");
    const help = figure.querySelector(".st-brush-help");
    if (!from?.form || !to?.form || !low || !high) continue;
    const [days, first] = [Number(brush.dataset.days), Date.parse(brush.dataset.first + "T00:00:00Z")];
    const iso = day => new Date(first + day * 86400000).toISOString().slice(0, 10);
    const wide = drawing.viewBox.baseVal.width;
    figure.dataset.live = "";
    for (const part of [low, high]) part.hidden = false;
    const show = write => {
      const [start, end] = [Math.min(low.valueAsNumber, high.valueAsNumber), Math.max(low.valueAsNumber, high.valueAsNumber)];
      low.setAttribute("aria-valuetext", iso(low.valueAsNumber));
      high.setAttribute("aria-valuetext", iso(high.valueAsNumber));
      if (!write) return;
      shown.setAttribute("x", start * wide / days);
      shown.setAttribute("width", Math.max(2, (end + 1 - start) * wide / days));
      [from.value, to.value] = [iso(start), iso(end)];
      help.querySelector("output").textContent = `${iso(start)} to ${iso(end)}`;
    };
    show(false);
    for (const end of [low, high]) {
      end.addEventListener("input", () => show(true));
      end.addEventListener("pointerup", () => { if (help.querySelector("output").textContent) from.form.requestSubmit(); });
      end.addEventListener("keydown", event => {
        const by = { PageUp: 30, PageDown: -30 }[event.key];
        if (event.key === "Enter") { event.preventDefault(); show(true); from.form.requestSubmit(); }
        if (by) { event.preventDefault(); end.value = String(end.valueAsNumber + by); show(true); }
      });
    }
    const dayAt = event => {
      const box = drawing.getBoundingClientRect();
      return Math.max(0, Math.min(days - 1, Math.floor((event.clientX - box.left) / box.width * days)));
    };
    let start = null;
    drawing.addEventListener("pointerdown", event => {
      if (event.button !== 0 || event.pointerType === "touch") return;
      start = dayAt(event);
      drawing.setPointerCapture(event.pointerId);
    });
    drawing.addEventListener("pointermove", event => {
      if (start === null) return;
      [low.value, high.value] = [String(Math.min(start, dayAt(event))), String(Math.max(start, dayAt(event)))];
      show(true);
    });
    drawing.addEventListener("pointerup", event => {
      if (start === null) return;
      const isDrawn = Math.abs(dayAt(event) - start) >= 1;
      start = null;
      if (isDrawn) from.form.requestSubmit();
    });
  }

  // A network: whoever is pointed at or in focus stands out with those that are tied to them.
  for (const network of document.querySelectorAll("[data-network]")) {
    const [nodes, lines] = [[...network.querySelectorAll("[data-node]")], [...network.querySelectorAll("[data-ends]")]];
    const look = chosen => {
      const near = new Set(chosen === null ? [] : [chosen]);
      for (const line of lines) {
        const ends = line.dataset.ends.split(" ");
        const isFar = chosen !== null && !ends.includes(chosen);
        if (chosen !== null && !isFar) ends.forEach(end => near.add(end));
        line.classList.toggle("st-far", isFar);
      }
      for (const node of nodes) node.classList.toggle("st-far", chosen !== null && !near.has(node.dataset.node));
    };
    for (const node of nodes) {
      for (const name of ["pointerenter", "focus"]) node.addEventListener(name, () => look(node.dataset.node));
      for (const name of ["pointerleave", "blur"]) node.addEventListener(name, () => look(null));
    }
  }

  // A place and the days of what happened there: pointing at one shows the other.
  const twins = [...document.querySelectorAll("[data-place]")];
  for (const twin of twins) {
    const look = isOn => twins.forEach(other => other.classList.toggle("st-twin", isOn && other !== twin && twin.dataset.place.split(" ").some(place => other.dataset.place.split(" ").includes(place))));
    for (const name of ["pointerenter", "focus"]) twin.addEventListener(name, () => look(true));
    for (const name of ["pointerleave", "blur"]) twin.addEventListener(name, () => look(false));
  }

  // Keys: only on a page that has some, only while the box is ticked, never while somebody writes.
  const box = one("#keys-on");
  if (!box) return;
  box.checked = kept(localStorage, "sitrep-keys") !== "off";
  box.addEventListener("change", () => keep(localStorage, "sitrep-keys", box.checked ? null : "off"));

  const step = by => {
    const rows = [...document.querySelectorAll("a[data-row]")];
    const at = rows.findIndex(row => row.getAttribute("aria-current") === "true");
    const next = rows[at < 0 ? 0 : at + by];
    if (next) next.click();
  };
  const send = key => { const form = one(`form[data-key="${key}"]`); if (form) form.requestSubmit(); };
  const open = (summary, field) => {
    const button = one(summary);
    if (!button) return;
    const details = button.parentElement;
    details.open = summary.includes("?") ? !details.open : true;
    const target = field ? details.querySelector(field) : button;
    if (target) target.focus();
  };
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    a: () => send("a"),
    s: () => send("s"),
    u: () => send("u"),
    x: () => { const why = one('form[data-focus="x"] select'); if (why) why.focus(); },
    e: () => open('summary[data-key="e"]', "select, input:not([type=hidden])"),
    m: () => { const link = one('a[data-key="m"]'); if (link) link.click(); },
    "?": () => open('summary[data-key="?"]'),
  };
  document.addEventListener("keydown", event => {
    const writes = event.target instanceof Element && event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
    if (event.key === "Escape" && writes) { event.target.blur(); return; }
    if (event.key === "Enter" && event.target instanceof HTMLSelectElement && event.target.form?.dataset.focus) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (!box.checked || writes || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
})();

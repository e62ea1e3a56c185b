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
    for (const field of fields) {
      const draft = kept(sessionStorage, name(field));
      if (draft !== null && draft !== field.value) {
        field.value = draft;
        const closed = field.closest("details");
        if (closed) closed.open = true;
      }
      field.addEventListener("input", () => keep(sessionStorage, name(field), field.value));
    }
    for (const form of drafted.querySelectorAll("form")) {
      form.addEventListener("submit", () => fields.forEach(field => keep(sessionStorage, name(field), null)));
    }
  }

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

"use strict";
document.documentElement.classList.add("js");
addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The theme: the system's until the reader chooses. A page opened from a file may not be allowed to remember it.
  const remember = (value) => { try { localStorage.setItem("standpunkt-theme", value); } catch { } };
  try { root.dataset.theme = localStorage.getItem("standpunkt-theme") ?? ""; } catch { }
  if (!root.dataset.theme) delete root.dataset.theme;
  document.getElementById("theme").addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    remember(root.dataset.theme);
  });

  // The evidence of a cell, in a panel.
  const panel = document.getElementById("panel");
  const content = document.getElementById("panel-content");
  document.addEventListener("click", (event) => {
    const cell = event.target.closest("a.cell");
    if (cell) {
      event.preventDefault();
      content.replaceChildren(...[...document.getElementById(cell.hash.slice(1)).cloneNode(true).childNodes]);
      panel.showModal();
      panel.scrollTop = 0;
    } else if (event.target === panel || event.target.closest("#panel .close")) {
      panel.close();
    }
  });

  // A link into a document opens it, closes the panel and points at the words.
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    if (panel.open) panel.close();
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    all(".found").forEach((word) => word.classList.remove("found"));
    all(`[data-i~="${CSS.escape(id)}"]`).forEach((word) => word.classList.add("found"));
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]:not(.cell)');
    if (link && link.hash === location.hash) show();
  });
  show();

  // What the reader looks for: text anywhere in an item, and the values of its data attributes.
  for (const tools of all(".tools[data-list]")) {
    const items = all(tools.dataset.list);
    const count = tools.querySelector("output");
    const search = tools.querySelector("input[type=search]");
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const texts = new Map();
    const apply = () => {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      const values = all("select", tools).filter((select) => select.value);
      let shown = 0;
      for (const item of items) {
        if (words.length && !texts.has(item)) texts.set(item, fold(item.textContent));
        const fits = values.every((select) => item.dataset[select.name] === select.value)
          && words.every((word) => texts.get(item).includes(word));
        item.hidden = !fits;
        if (fits) shown += 1;
      }
      count.value = shown === items.length ? "" : `${shown} of ${items.length}`;
    };
    tools.addEventListener("input", apply);
  }

  // Which layers the texts show.
  for (const box of all("[data-layer]")) {
    box.addEventListener("change", () => document.getElementById("documents").classList.toggle(`no-${box.dataset.layer}`, !box.checked));
  }

  // On paper everything is open.
  addEventListener("beforeprint", () => all("#positions details").forEach((part) => { part.dataset.was = part.open ? "1" : ""; part.open = true; }));
  addEventListener("afterprint", () => all("#positions details").forEach((part) => { part.open = part.dataset.was === "1"; }));
});

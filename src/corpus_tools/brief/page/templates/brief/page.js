// What the page can do besides being read: previews of evidence, tables to sort, filter and fold, the place in the
// contents. Nothing here is needed to read or to check the brief, and nothing is fetched.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, given = {}, ...inside) => {
    const made = document.createElement(tag);
    Object.entries(given).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...inside);
    return made;
  };
  const words = (cell) => cell.textContent.replace(/\s+/g, " ").trim();
  document.documentElement.classList.add("js");

  // Previews: the passage of an evidence number, on hover and on focus; Escape closes it, and the pointer may enter it.
  const preview = make("div", { id: "preview", role: "tooltip", hidden: "" });
  document.body.append(preview);
  let shown = null;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    preview.hidden = true;
  };
  const show = (link) => {
    const entry = document.getElementById(link.getAttribute("href").slice(1));
    if (!entry || link === shown) return;
    hide();
    const copy = entry.cloneNode(true);
    all(".cited", copy).forEach((part) => part.remove());
    all("a", copy).forEach((part) => part.replaceWith(...part.childNodes));
    all("[id]", copy).forEach((part) => part.removeAttribute("id"));
    preview.replaceChildren(...copy.childNodes);
    preview.hidden = false;
    const at = link.getBoundingClientRect();
    const below = at.bottom + preview.offsetHeight + 12 < innerHeight || at.top < preview.offsetHeight + 12;
    const room = document.documentElement.clientWidth - preview.offsetWidth - 8;
    preview.style.left = `${scrollX + Math.max(8, Math.min(at.left - 12, room))}px`;
    preview.style.top = `${scrollY + (below ? at.bottom + 6 : at.top - preview.offsetHeight - 6)}px`;
    link.setAttribute("aria-describedby", "preview");
    shown = link;
  };
  const later = (step, wait) => { clearTimeout(timer); timer = setTimeout(step, wait); };
  const marked = (event) => event.target.closest?.('a.ev, svg a[href^="#"]');
  document.addEventListener("pointerover", (event) => {
    const link = marked(event);
    if (link && event.pointerType !== "touch") later(() => show(link), 150);
    else if (event.target.closest?.("#preview")) clearTimeout(timer);
    else if (shown && document.activeElement !== shown) later(hide, 250);
  });
  document.addEventListener("focusin", (event) => {
    const link = marked(event);
    if (link && link.matches(":focus-visible")) show(link);
    else hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("click", hide);

  // Tables: sorted by a heading, filtered by words; wide ones become cards on a narrow screen.
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const day = (said) => {
    const year = /\b(\d{4})s?\b/.exec(said);
    if (!year) return null;
    const month = MONTHS.findIndex((name) => said.includes(name)) + 1;
    const first = /\b(\d{1,2})\b/.exec(said);
    return +year[1] * 10000 + month * 100 + (first ? +first[1] : 0);
  };
  const number = (said) => {
    const match = /^[<>]?\s*-?[\d,.]+/.exec(said);
    return match ? parseFloat(match[0].replace(/[<>,\s]/g, "")) : null;
  };
  const reader = (cells) => {
    const held = cells.filter((said) => said !== "–");
    if (held.length && held.every((said) => said.length < 60 && day(said) !== null)) return day;
    if (held.length && held.every((said) => number(said) !== null)) return number;
    return (said) => (said === "–" ? null : said.toLowerCase());
  };
  const compare = (one, other) => {
    if (one === null || other === null) return (one === null) - (other === null);
    return typeof one === "number" ? one - other : one.localeCompare(other, "en");
  };
  const sortable = (table) => {
    const heads = all("thead th", table);
    const body = table.tBodies[0];
    const rows = [...body.rows];
    heads.forEach((head, column) => {
      const button = make("button", { type: "button", class: "sort" }, ...head.childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const order = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        const read = reader(rows.map((row) => words(row.cells[column])));
        const keyed = rows.map((row, at) => ({ row, at, key: read(words(row.cells[column])) }));
        keyed.sort((a, b) => {
          const result = compare(a.key, b.key);
          return (a.key === null || b.key === null ? result : order * result) || a.at - b.at;
        });
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", order > 0 ? "ascending" : "descending");
        body.append(...keyed.map((entry) => entry.row));
      });
    });
  };
  const filterable = (table, scroll) => {
    const rows = [...table.tBodies[0].rows];
    const input = make("input", { type: "search", autocomplete: "off" });
    const status = make("span", { role: "status" });
    const caption = words(table.caption);
    const name = caption.charAt(0).toLowerCase() + caption.slice(1);
    input.addEventListener("input", () => {
      const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      rows.forEach((row) => {
        const said = words(row).toLowerCase();
        row.hidden = !wanted.every((word) => said.includes(word));
      });
      const left = rows.filter((row) => !row.hidden).length;
      status.textContent = wanted.length ? `${left} of ${rows.length} rows` : "";
    });
    scroll.before(make("p", { class: "filter" }, make("label", {}, `Filter ${name} `, input), status));
  };
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const named = (table) => {
    const heads = all("thead th", table).map(words);
    [table, ...all("thead, tbody, tr, td", table)].forEach((part) => part.setAttribute("role", ROLES[part.tagName]));
    all("th", table).forEach((head) => head.setAttribute("role", head.scope === "col" ? "columnheader" : "rowheader"));
    [...table.tBodies[0].rows].forEach((row) => [...row.cells].forEach((cell, at) => {
      cell.dataset.label = heads[at];
      cell.classList.toggle("none", words(cell) === "–");
    }));
  };
  const tables = all(".ct-scroll").map((scroll) => [scroll, scroll.querySelector("table")]).filter((pair) => pair[1]);
  tables.forEach(([scroll, table]) => {
    const rows = table.tBodies[0].rows.length;
    named(table);
    const several = table.tHead.rows[0].cells.length > 2 || table.querySelector("td.num"); // else each row is of its own
    if (rows > 2 && several) sortable(table);
    if (rows > (several ? 7 : 12)) filterable(table, scroll); // a short list of two columns is seen at a glance
  });
  const fold = () => {
    const narrow = innerWidth < 704;
    tables.forEach(([scroll, table]) => {
      scroll.classList.remove("cards");
      if (narrow && table.scrollWidth > scroll.clientWidth + 1) scroll.classList.add("cards");
    });
  };
  fold();
  addEventListener("resize", fold);

  // Contents: the section in view is marked, and shows its questions.
  const entries = new Map(all(".contents > ol > li").map((item) => [item.querySelector("a").hash.slice(1), item]));
  const seen = new Set();
  const mark = () => {
    const current = [...entries.keys()].find((id) => seen.has(id));
    entries.forEach((item, id) => {
      item.classList.toggle("here", id === current);
      const link = item.querySelector("a");
      if (id === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const watch = new IntersectionObserver((changes) => {
    changes.forEach((change) => seen[change.isIntersecting ? "add" : "delete"](change.target.id));
    mark();
  }, { rootMargin: "-20% 0px -60% 0px" });
  all(".part").forEach((part) => watch.observe(part));

  // A passage that a folded part holds is unfolded when a link leads to it; before printing all is unfolded. What was
  // put in above moves the place that the address names, so it is shown once more.
  const unfold = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details:not([open])");
    if (folded) folded.open = true;
    if (target) target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
  addEventListener("beforeprint", () => all("details").forEach((part) => { part.open = true; }));
})();

// The page of a journey: addresses open touchpoints; filters, views and rows; keys in the grid.

// --- Addresses open what they lead to -----------------------------------------------------------

function openTarget() {
  const found = cx.target();
  if (!found || !found.closest(".cx-page--journey")) {
    return;
  }
  cx.contexts.reveal(found);
  cx.openAround(found);
  found.scrollIntoView();
  markPlace(found);
}

window.addEventListener("hashchange", openTarget);

// A link inside the page changes nothing but the anchor: what was chosen stays in the address, also
// with the theme's instant navigation, which would fetch the page again. And the same link once
// more changes no address at all.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest(".cx-page--journey a");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    // A link in a picture has an attribute of another name, and no `hash` of its own.
    const href = link && (link.getAttribute("href") ?? link.getAttribute("xlink:href"));
    const address = href && isPlain ? new URL(href, location.href) : null;
    if (!address || address.pathname !== location.pathname || !address.hash) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (address.hash === location.hash) {
      openTarget();
    } else {
      location.hash = address.hash;
    }
  },
  { capture: true },
);

// --- On a phone, the curve follows the list -----------------------------------------------------

const stillness = matchMedia("(prefers-reduced-motion: reduce)");

/** Mark the point of the curve, and the stage, that are being read; elsewhere there are none. */
function markPlace(found) {
  const here = found.closest(".cx-touchpoint");
  const stage = found.closest(".cx-stage");
  const page = found.closest(".cx-page");
  const strip = page.querySelector(".cx-strip");
  if (!strip) {
    return;
  }
  // Points and touchpoints, chips and stages stand in the same order.
  const touchpoints = [...page.querySelectorAll(".cx-touchpoint")];
  const stages = [...page.querySelectorAll(".cx-stage")];
  for (const list of strip.querySelectorAll("ol")) {
    list.querySelectorAll("a").forEach((point, index) => {
      const isHere = stage !== null && stage.contains(touchpoints[index]);
      point.parentElement.classList.toggle("cx-strip__here", isHere);
      setCurrent(point, touchpoints[index] === here);
    });
  }
  page.querySelectorAll(".cx-stages a").forEach((chip, index) => {
    setCurrent(chip, stages[index] === stage);
  });
  const seen = strip.querySelector("ol:not([hidden])");
  bring(strip, seen.querySelector("[aria-current]") || seen.querySelector(".cx-strip__here > a"));
}

function setCurrent(link, isCurrent) {
  if (isCurrent) {
    link.setAttribute("aria-current", "true");
  } else {
    link.removeAttribute("aria-current");
  }
}

/** Bring a point to the middle of the strip, or the strip to its beginning; the page stays. */
function bring(strip, point) {
  const way = strip.querySelector(".cx-strip__way");
  const behavior = stillness.matches ? "auto" : "smooth";
  if (point) {
    const [place, frame] = [point.getBoundingClientRect(), way.getBoundingClientRect()];
    way.scrollBy({ left: place.x + place.width / 2 - (frame.x + frame.width / 2), behavior });
  } else {
    way.scrollTo({ left: 0, behavior });
  }
}

cx.enhance(".cx-strip", (strip) => {
  const page = strip.closest(".cx-page");
  const touchpoints = [...page.querySelectorAll(".cx-touchpoint")];
  const near = new Set();
  const follow = (entries) => {
    for (const { target, isIntersecting } of entries) {
      near[isIntersecting ? "add" : "delete"](target);
    }
    const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
    // At its end the page cannot bring every touchpoint to the top.
    if (scrollTop + clientHeight < scrollHeight - 1) {
      markPlace(touchpoints.find((each) => near.has(each)) || strip);
    }
  };
  // What is read stands below the header and the strip.
  const observer = new IntersectionObserver(follow, { rootMargin: "-120px 0px -60% 0px" });
  touchpoints.forEach((each) => observer.observe(each));
  const titles = [...page.querySelectorAll(".cx-stage__head > h2")];
  const chips = titles.map((title) => {
    // With the language of its words, where that is another than the page's.
    const words = [...title.childNodes].map((each) => each.cloneNode(true));
    const link = cx.make("a", { href: `#${title.id}` }, cx.make("span", {}, ...words));
    return cx.make("li", {}, link);
  });
  strip.before(cx.make("ul", { class: "cx-stages" }, ...chips));
});

// --- What is said of a journey takes one line of a phone, until it is asked for --------------------

cx.enhance(".cx-page--journey > .cx-quiet", (facts) => {
  const box = cx.make("input", { type: "checkbox" });
  const label = cx.make("label", { class: "cx-unclamp" }, box, cx.word("journey.more"));
  facts.append(label);
  if (facts.scrollHeight <= facts.clientHeight + 8) {
    label.remove();
  }
});

// --- Paper shows everything ---------------------------------------------------------------------

let opened = [];

window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll(".cx-page--journey .cx-way details:not([open])")];
  opened.forEach((details) => (details.open = true));
});
window.addEventListener("afterprint", () => opened.forEach((details) => (details.open = false)));

// --- What is done at a touchpoint ---------------------------------------------------------------

cx.enhance(".cx-touchpoint", (touchpoint) => {
  if (cx.site.audience) {
    return; // readers outside have nothing to register here
  }
  const unit = touchpoint.querySelector("summary + div a[href*='departments/']");
  const heading = touchpoint.querySelector("h2, h3");
  const about = {
    "data-cx-register": "",
    "data-touchpoint": heading.textContent,
    "data-anchor": heading.id,
    "data-unit": unit ? unit.textContent : "",
  };
  const attributes = { type: "button", class: "cx-button", hidden: "", "data-situation": "" };
  const inside = [cx.icon("register"), cx.word("journey.register")];
  const register = cx.make("button", { ...attributes, ...about }, ...inside);
  touchpoint.querySelector("summary + div").append(cx.make("p", { class: "cx-acts" }, register));
});

// Beside what to do stands what may be given: the page is named once, above the map.
cx.enhance(".cx-touchpoint", (touchpoint) => {
  const briefs = document.querySelector(".cx-page--journey > .cx-quiet a[href$='_brief.html']");
  const places = touchpoint.querySelectorAll(".cx-do");
  if (briefs && places.length) {
    const { id } = touchpoint.querySelector("h2, h3");
    const link = cx.make("a", { href: `${briefs.getAttribute("href")}#${id}` }, briefs.textContent);
    [...places].at(-1).after(cx.make("p", { class: "cx-do" }, link));
  }
});

// --- The way to the line of YAML ----------------------------------------------------------------

cx.enhance(".cx-page--journey", () => {
  const pencil = document.querySelector(".md-content a[rel~='edit']");
  const title = document.querySelector("#cx_title[data-cx-source]");
  const own = title && title.dataset.cxSource.split(":")[0];
  const end = pencil && own ? pencil.href.lastIndexOf(own) : -1;
  if (end < 0) {
    return;
  }
  const sources = document.querySelectorAll(".cx-page--journey [data-cx-source]");
  for (const element of sources) {
    const [path, line] = element.dataset.cxSource.split(":");
    const href = `${pencil.href.slice(0, end)}${path || own}#L${line}`;
    const link = cx.make("a", { class: "cx-edit", href, title: cx.word("journey.edit") });
    link.append(cx.icon("edit"), cx.make("span", { class: "cx-hidden" }, cx.word("journey.edit")));
    // A link inside a summary could hardly be told from the summary itself.
    const acts = element.closest("summary")?.parentElement.querySelector(".cx-acts");
    (acts || element).append(link);
  }
});

// --- What concerns a persona or a department ----------------------------------------------------

function concerns(element, filters) {
  const { cxPersona, cxOwner } = element.dataset;
  const isFor = !filters.persona || !cxPersona || cxPersona.split(" ").includes(filters.persona);
  return isFor && (!filters.owner || !cxOwner || cxOwner === filters.owner);
}

// --- What matters: moments of truth, and what was missed -------------------------------------------

const TOUCHPOINTS = ".cx-touchpoint, .cx-grid th[scope='col'], .cx-diagram g[transform]";
// On the map these are pieces that are used again and again: see cxmap/diagrams/pieces.py.
const SIGNS = {
  moments: "[*|href^='#s_'], .cx-star",
  missed: "[*|href^='#m_'], .cx-v--missed",
};
const CALLED = { moments: "journey.moments", missed: "journey.missed" };

function matters(element, what) {
  return !what || !element.matches(TOUCHPOINTS) || element.querySelector(SIGNS[what]) !== null;
}

/** Offer to show only what matters, where it is not all there is. */
function addMatters(tools, page) {
  const touchpoints = [...page.querySelectorAll(".cx-touchpoint")];
  const offered = Object.keys(SIGNS).filter((what) => {
    const found = touchpoints.filter((each) => matters(each, what)).length;
    return found > 0 && found < touchpoints.length;
  });
  if (!offered.length) {
    return;
  }
  const option = (value, word) => cx.make("option", { value }, cx.word(word));
  const all = option("", "journey.everything");
  const select = cx.make("select", { "data-cx-filter": "only" }, all);
  select.append(...offered.map((what) => option(what, CALLED[what])));
  const name = cx.make("span", {}, cx.word("journey.shown"));
  const pick = cx.make("label", { class: "cx-pick" }, name, " ", select);
  tools.querySelector(".cx-tools__count").before(pick);
}

// --- What is not asked for steps back ---------------------------------------------------------------

function dim(page, filters) {
  const filtered = `[data-cx-persona], [data-cx-owner], ${TOUCHPOINTS}`;
  for (const element of page.querySelectorAll(filtered)) {
    const around = element.parentElement.closest("[data-cx-persona]");
    const isOurs = concerns(element, filters) && (!around || concerns(around, filters));
    element.classList.toggle("cx-dim", !isOurs || !matters(element, filters.only));
  }
  // On the map, points and cards stand in the same order, those of the cards that a persona passes.
  for (const curve of page.querySelectorAll(".cx-diagram svg > g:has(> [role='img'])")) {
    const whose = { persona: curve.dataset.cxFor };
    const all = [...curve.parentElement.querySelectorAll("g[transform]")];
    const cards = all.filter((card) => concerns(card, whose));
    curve.querySelectorAll(":scope > [role='img']").forEach((point, index) => {
      point.classList.toggle("cx-dim", cards[index].classList.contains("cx-dim"));
    });
  }
  for (const number of page.querySelectorAll(".cx-diagram .e > text")) {
    const cards = number.ownerSVGElement.querySelectorAll("g[transform]");
    const card = cards[[...number.parentElement.children].indexOf(number)];
    number.classList.toggle("cx-dim", card.classList.contains("cx-dim"));
  }
  // A way steps back with the cards that it joins.
  for (const way of page.querySelectorAll("[data-cx-ends]")) {
    const cards = way.ownerSVGElement.querySelectorAll("g[transform]");
    const ends = way.dataset.cxEnds.split(" ").map((place) => cards[place]);
    way.classList.toggle("cx-dim", ends.some((card) => card?.classList.contains("cx-dim")));
  }
  const columns = [...page.querySelectorAll(".cx-grid th[scope='col']")];
  for (const row of page.querySelectorAll(".cx-grid tbody tr")) {
    if (row.cells.length === columns.length + 1) {
      columns.forEach((column, index) => {
        row.cells[index + 1].classList.toggle("cx-dim", column.classList.contains("cx-dim"));
      });
    }
  }
}

function count(page, filters, place) {
  const touchpoints = [...page.querySelectorAll(".cx-touchpoint")];
  const left = touchpoints.filter((each) => !each.classList.contains("cx-dim"));
  const isFiltered = Object.values(filters).some(Boolean);
  place.textContent = isFiltered
    ? cx.word("journey.remaining", {
        count: cx.number(left.length),
        all: cx.number(touchpoints.length),
      })
    : "";
}

// --- The tools ----------------------------------------------------------------------------------

cx.enhance("[data-cx-tools]", (tools) => {
  const page = tools.closest(".cx-page");
  tools.hidden = false;
  addMatters(tools, page);
  addFilters(tools, page);
  addViews(tools, page);
  addRows(tools, page);
  addTake(tools, page);
  // The frame may have changed below an address that was already followed.
  openTarget();
});

function addFilters(tools, page) {
  const filters = { persona: "", owner: "", only: "" };
  const place = tools.querySelector(".cx-tools__count");
  const selects = [...tools.querySelectorAll("[data-cx-filter]")];
  const whom = folding(tools, selects);
  const apply = () => {
    dim(page, filters);
    cx.tellFor(page, filters.persona);
    count(page, filters, place);
    const chosen = selects.filter((each) => each.value);
    const text = (select) => select.selectedOptions[0].text;
    const who = chosen.filter((each) => each.dataset.cxFilter !== "only").map(text);
    const what = chosen.filter((each) => each.dataset.cxFilter === "only").map(text);
    const whose = who.length
      ? cx.word("journey.shown_for", { who: who.join(cx.word("playbook.and")) })
      : cx.word("journey.shown_for_all");
    whom.textContent = [whose, ...what].join(" · ");
    tools.classList.toggle("cx-tools--chosen", chosen.length > 0);
  };
  for (const select of selects) {
    const name = select.dataset.cxFilter;
    const wanted = cx.asked(name) || "";
    // A browser may bring back an old choice; the address decides.
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : "";
    filters[name] = select.value;
    select.addEventListener("change", () => {
      filters[name] = select.value;
      cx.ask(name, select.value);
      apply();
    });
  }
  apply();
}

/** Make what folds the filters away on a phone; give the place for whom the journey is shown. */
function folding(tools, selects) {
  const whom = cx.make("span");
  if (selects.length) {
    const attributes = { class: "cx-tools__for", type: "button", "aria-expanded": "false" };
    const button = cx.make("button", attributes, whom, cx.icon("fold"));
    button.addEventListener("click", () => {
      const isOpen = tools.classList.toggle("cx-tools--open");
      button.setAttribute("aria-expanded", String(isOpen));
    });
    selects[0].closest("label").before(button);
  }
  return whom;
}

function addViews(tools, page) {
  const buttons = [...tools.querySelectorAll("[data-cx-show]")];
  if (!buttons.length) {
    return;
  }
  const show = (view) => {
    for (const frame of page.querySelectorAll("[data-cx-view]")) {
      frame.hidden = frame.dataset.cxView !== view;
    }
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.cxShow === view));
    }
    tools.querySelector(".cx-rows").hidden = view !== "table";
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      cx.ask("view", button.dataset.cxShow === "table" ? "table" : "");
      show(button.dataset.cxShow);
    });
  }
  show(cx.asked("view") === "table" ? "table" : "map");
}

function addRows(tools, page) {
  const name = `rows:${tools.dataset.cxTools}`;
  const list = cx.make("div", { class: "cx-rows__list" });
  const kept = cx.store.get(name);
  const hidden = new Set(Array.isArray(kept) ? kept : []);
  for (const row of page.querySelectorAll(".cx-grid tr[data-cx-row]")) {
    const box = cx.make("input", { type: "checkbox" });
    const head = row.cells[0].firstChild.textContent;
    const apply = () => {
      row.hidden = hidden.has(row.dataset.cxRow);
    };
    box.checked = !hidden.has(row.dataset.cxRow);
    box.addEventListener("change", () => {
      hidden[box.checked ? "delete" : "add"](row.dataset.cxRow);
      cx.store.set(name, [...hidden].sort());
      apply();
    });
    apply();
    list.append(cx.make("label", {}, box, ` ${head}`));
  }
  tools.querySelector(".cx-rows").append(list);
}

/** Offer what can be taken along as a file: the map, where the site has it so, and the table. */
function addTake(tools, page) {
  const files = [...page.querySelectorAll(".cx-map > p > a")].map(({ href, textContent }) => ({
    href,
    name: cx.word("take.map", { kind: textContent }),
  }));
  if (cx.site.tables) {
    const table = `${cx.site.tables}/touchpoints_${tools.dataset.cxTools}.csv`;
    files.push({ href: cx.wayTo(table), name: cx.word("take.table") });
  }
  if (!files.length) {
    return;
  }
  // Beside the switch on a wide screen, which is not there on a phone: at the end of what is told.
  const end = cx.make("div", { class: "cx-tools__end" });
  end.append(...tools.querySelectorAll(".cx-tools__view"), takeOf(files));
  tools.append(end);
  page.querySelector(".cx-way")?.after(takeOf(files));
  page.querySelector(".cx-map > p")?.remove();
}

function takeOf(files) {
  const ways = files.map(({ href, name }) => cx.make("a", { href, download: true }, name));
  const list = cx.make("ul", {}, ...ways.map((each) => cx.make("li", {}, each)));
  return cx.make("details", { class: "cx-take" }, cx.make("summary", {}, cx.word("take.title")), list);
}

// --- Keys in the grid ---------------------------------------------------------------------------

cx.enhance(".cx-grid", (grid) => {
  const heads = [...grid.querySelectorAll("th[scope='col'] > a")];
  const onwards = cx.site.direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = cx.site.direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  grid.addEventListener("keydown", (event) => {
    const here = heads.indexOf(document.activeElement);
    if (here < 0) {
      return;
    }
    const steps = { [onwards]: here + 1, [back]: here - 1, Home: 0, End: heads.length - 1 };
    const next = heads[steps[event.key]];
    if (event.key in steps) {
      event.preventDefault();
    }
    if (next) {
      next.focus({ preventScroll: true });
      next.closest("th").scrollIntoView({ block: "nearest", inline: "center" });
    }
  });
});

// The live preview in the browser: it brings the page up to date, says what is wrong with the files,
// and leads from a part of the page to its line of YAML. It is served by `cxmap serve` only.
//
// `preview` holds the words, the folder of the project and the address of the news.

const GRACE = 1500; // milliseconds in which a file may be half typed before anything is said
const KEPT = "cxmap:preview";
const script = document.currentScript;

function say(key, values = {}) {
  return preview.words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

const digits = new Intl.NumberFormat(preview.language, { useGrouping: false });

function counted(one, other, count) {
  return count === 1 ? say(one) : say(other, { count: digits.format(count) });
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

const DRAWN = {
  copy: "M7 7V3.5h9.5V13H13M3.5 7H13v9.5H3.5z",
  copied: "M4 10.5l4 4 8-9",
  fold: "M5 7.5l5 5 5-5",
  unfold: "M5 12.5l5-5 5 5",
};

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "cx-preview__icon");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", DRAWN[name]);
  svg.append(path);
  return svg;
}

function iconButton(name, label, click) {
  return make("button", { type: "button", title: label, "aria-label": label, click }, icon(name));
}

// --- The page is brought up to date -------------------------------------------------------------

let shown = script.dataset.cxPage;
let isChecking = false;
let isAskedAgain = false;
let isLeaving = false;

/** Load the page again if another one is there now. */
async function check() {
  if (isChecking || isLeaving) {
    isAskedAgain = true;
    return;
  }
  isChecking = true;
  try {
    const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
    const page = answer.headers.get("X-Cxmap-Page");
    if (page && page !== shown) {
      isLeaving = true;
      keepPlace();
      location.reload();
    }
  } catch {
    // The preview has gone; the stream of news tells.
  }
  isChecking = false;
  if (isAskedAgain) {
    isAskedAgain = false;
    check();
  }
}

function folds() {
  const seen = new Map();
  return [...document.querySelectorAll("main details, article details")].map((element) => {
    const summary = element.querySelector("summary");
    const name = element.id || (summary ? summary.textContent.trim() : "");
    const nth = seen.get(name) || 0;
    seen.set(name, nth + 1);
    return { element, key: `${name} ${nth}` };
  });
}

function keepPlace() {
  const open = folds()
    .filter((fold) => fold.element.open)
    .map((fold) => fold.key);
  const place = { path: location.pathname, x: scrollX, y: scrollY, open };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(place));
    history.scrollRestoration = "manual";
  } catch {
    // The page begins at its top.
  }
}

function returnToPlace() {
  let place = null;
  try {
    place = JSON.parse(sessionStorage.getItem(KEPT));
    sessionStorage.removeItem(KEPT);
  } catch {
    // Nothing was kept.
  }
  if (place && place.path === location.pathname) {
    const open = new Set(place.open);
    for (const fold of folds()) {
      fold.element.open = open.has(fold.key);
    }
    scrollTo(place.x, place.y);
  }
  history.scrollRestoration = "auto";
}

if (document.readyState === "complete") {
  returnToPlace();
} else {
  addEventListener("load", () => setTimeout(returnToPlace));
}

// --- What is wrong is said ----------------------------------------------------------------------

const panel = make("aside", {
  class: "cx-preview",
  lang: preview.language,
  dir: preview.direction,
  "aria-label": say("preview.panel"),
  hidden: "",
});
// It stands apart, because what a hidden panel says is not read aloud.
const live = make("div", {
  class: "cx-preview__live",
  role: "status",
  lang: preview.language,
  dir: preview.direction,
});
document.body.append(panel, live);

let isFolded = wasFolded();
let timer = 0;
let latest = null;
let isLost = false;

function wasFolded() {
  try {
    return sessionStorage.getItem(`${KEPT}:folded`) === "yes";
  } catch {
    return false;
  }
}

function address(note) {
  return `${note.path}:${note.line}:${note.column}`;
}

function editor(place) {
  const folder = preview.project.startsWith("/") ? preview.project : `/${preview.project}`;
  return `vscode://file${encodeURI(`${folder}/${place}`)}`;
}

function copyButton(text) {
  const label = say("preview.copy");
  const button = iconButton("copy", label, async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return; // Not allowed here: the text stands beside the button.
    }
    button.replaceChildren(icon("copied"));
    button.setAttribute("aria-label", say("preview.copied"));
    setTimeout(() => {
      button.replaceChildren(icon("copy"));
      button.setAttribute("aria-label", label);
    }, 1500);
  });
  return button;
}

function placeOf(note) {
  if (!note.path) {
    return [];
  }
  const place = address(note);
  const title = say("preview.edit", { place });
  const link = make("a", { class: "cx-preview__place", dir: "ltr", href: editor(place), title });
  link.textContent = place;
  return [link, copyButton(place)];
}

const SEVERITIES = {
  error: "preview.error",
  warning: "preview.warning",
  hint: "preview.hint",
};

// Keys between backticks, quoted texts, and Latin words, alone or in a list.
const FOREIGN =
  /(`[^`]*`|«[^«»]*»|“[^“”]*”|[A-Za-z](?:[\w./:-]*[\w/-])?(?:,? [A-Za-z](?:[\w./:-]*[\w/-])?)*)/;

/** Give a sentence in which what was typed somewhere keeps its own direction. */
function sentence(text) {
  return text.split(FOREIGN).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }
    const inside = part.slice(1, -1);
    if (part.startsWith("`")) {
      return make("code", { dir: "ltr" }, inside);
    }
    return /^[«“]/.test(part)
      ? make("span", {}, part[0], make("bdi", {}, inside), part.at(-1))
      : make("bdi", {}, part);
  });
}

function item(note) {
  // That errors are errors is said above them.
  const severity = note.severity === "error" && note.code ? "" : say(SEVERITIES[note.severity]);
  return make(
    "li",
    { class: `cx-preview__note cx-preview__note--${note.severity}` },
    make("p", { class: "cx-preview__text" }, ...sentence(note.text)),
    make(
      "p",
      { class: "cx-preview__where" },
      make("span", { class: "cx-preview__code" }, `${severity} ${note.code}`.trim()),
      ...placeOf(note),
    ),
  );
}

function listOf(notes) {
  return make("ol", { class: "cx-preview__notes" }, ...notes.map(item));
}

function head(...children) {
  return make("div", { class: "cx-preview__head" }, ...children);
}

function foldButton() {
  const fold = () => {
    isFolded = !isFolded;
    try {
      sessionStorage.setItem(`${KEPT}:folded`, isFolded ? "yes" : "no");
    } catch {
      // Then it is folded on this page only.
    }
    show();
    panel.querySelector(".cx-preview__fold").focus();
  };
  const name = isFolded ? "unfold" : "fold";
  const label = say(isFolded ? "preview.unfold" : "preview.fold");
  const button = iconButton(name, label, fold);
  button.classList.add("cx-preview__fold");
  button.setAttribute("aria-expanded", String(!isFolded));
  return button;
}

function othersOf(notes) {
  const others = notes.filter((note) => note.severity !== "error");
  if (!others.length) {
    return [];
  }
  const title = counted("preview.others_one", "preview.others", others.length);
  const wasOpen = panel.querySelector(".cx-preview__others[open]");
  const details = make("details", { class: "cx-preview__others" }, make("summary", {}, title));
  details.open = Boolean(wasOpen);
  details.append(listOf(others));
  return [details];
}

function errorsOf(state) {
  const errors = state.notes.filter((note) => note.severity === "error");
  const title = counted("preview.broken_one", "preview.broken", errors.length);
  const kept = say(state.has_site ? "preview.kept" : "preview.none_yet");
  const parts = [
    head(make("strong", {}, title), make("span", {}, kept), ...(state.has_site ? [foldButton()] : [])),
  ];
  if (!isFolded || !state.has_site) {
    parts.push(make("div", { class: "cx-preview__body" }, listOf(errors), ...othersOf(state.notes)));
  }
  return parts;
}

/** Show a mood of the panel: nothing, waiting, broken, remarks or lost. */
function put(mood, ...children) {
  panel.hidden = mood === "nothing";
  panel.dataset.mood = mood;
  panel.replaceChildren(...children);
}

function announce(text) {
  if (live.textContent !== text) {
    live.textContent = text;
  }
}

function show() {
  if (isLost) {
    announce(say("preview.lost"));
    put("lost", head(make("span", { class: "cx-preview__sign" }), say("preview.lost")));
  } else if (latest && !latest.is_good) {
    const errors = latest.notes.filter((note) => note.severity === "error");
    announce(counted("preview.broken_one", "preview.broken", errors.length));
    put("broken", ...errorsOf(latest));
  } else {
    announce("");
    const others = latest ? othersOf(latest.notes) : [];
    put(others.length ? "remarks" : "nothing", ...others);
  }
}

function take(state) {
  const isFirst = latest === null;
  latest = state;
  clearTimeout(timer);
  const wait = GRACE - state.age * 1000;
  const isSaid = panel.dataset.mood === "broken";
  if (!state.is_good && state.has_site && !isSaid && !isLost && wait > 0) {
    put("waiting", head(make("span", { class: "cx-preview__sign" }), say("preview.waiting")));
    timer = setTimeout(show, wait);
  } else {
    show();
  }
  if (!isFirst || state.has_site) {
    check();
  }
}

// --- The news -----------------------------------------------------------------------------------

let stream = null;
let lostTimer = 0;

function listen() {
  stream = new EventSource(preview.news);
  stream.onmessage = (event) => {
    isBack();
    take(JSON.parse(event.data));
  };
  stream.onerror = () => {
    const closed = stream;
    lostTimer = lostTimer || setTimeout(() => {
      isLost = true;
      show();
    }, 1000);
    // The browser tries again by itself, except after an answer that it did not expect.
    if (closed.readyState === EventSource.CLOSED) {
      setTimeout(() => closed === stream && listen(), 2000);
    }
  };
}

function isBack() {
  clearTimeout(lostTimer);
  lostTimer = 0;
  isLost = false;
}

function hush() {
  isBack();
  if (stream) {
    stream.close();
    stream = null;
  }
}

// A browser keeps few connections open to one host: pages that nobody sees give theirs back.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    hush();
  } else if (!stream) {
    listen();
  }
});
addEventListener("pagehide", hush);
addEventListener("pageshow", () => stream || document.hidden || listen());
if (!document.hidden) {
  listen();
}

// Where the theme brings another page without loading it, that one is up to date.
if (window.document$) {
  let isFirst = true;
  window.document$.subscribe(async () => {
    if (!isFirst) {
      const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
      shown = answer.headers.get("X-Cxmap-Page") || shown;
    }
    isFirst = false;
  });
}

// A page of the preview's own follows the device; the theme's pages have a switch.
if (document.body.classList.contains("cx-alone")) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => (document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default");
  dark.addEventListener("change", follow);
  follow();
}

// --- From the page to the YAML ------------------------------------------------------------------

const mark = make("div", { class: "cx-preview-mark", lang: preview.language, hidden: "" });
document.body.append(mark);
let marked = null;
let leaveTimer = 0;

/** Give file and line of an element; a section that says a line only is in the file of its page. */
function placeIn(element) {
  const place = element.dataset.cxSource;
  const page = document.querySelector("#cx_title[data-cx-source]");
  return place.startsWith(":") ? page.dataset.cxSource.split(":")[0] + place : place;
}

function showMark(element) {
  if (marked !== element) {
    marked = element;
    const place = placeIn(element);
    const title = say("preview.edit", { place });
    const link = make("a", { class: "cx-preview__place", dir: "ltr", href: editor(place), title });
    link.textContent = place;
    mark.dir = preview.direction;
    mark.replaceChildren(link, copyButton(place));
  }
  mark.hidden = false;
  const box = element.getBoundingClientRect();
  const own = mark.getBoundingClientRect();
  const isToRight = getComputedStyle(element).direction === "rtl";
  const x = isToRight ? box.right - own.width : box.left;
  const y = box.top - own.height > 60 ? box.top - own.height : box.bottom;
  const most = document.documentElement.clientWidth - own.width - 4;
  mark.style.transform = `translate(${Math.max(4, Math.min(x, most))}px, ${y}px)`;
}

function hideMark() {
  mark.hidden = true;
  marked = null;
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") {
    return; // a finger would cover it, and taps have other work on these pages
  }
  const element = event.target.closest("[data-cx-source]");
  if (element) {
    clearTimeout(leaveTimer);
    showMark(element);
  } else if (mark.contains(event.target)) {
    clearTimeout(leaveTimer);
  } else if (marked) {
    clearTimeout(leaveTimer);
    leaveTimer = setTimeout(hideMark, 400);
  }
});
addEventListener("scroll", hideMark, { passive: true });

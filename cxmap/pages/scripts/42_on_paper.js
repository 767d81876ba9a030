// Pictures on paper: the map of a journey before its words, and what is cut on sheets of its own.

/** How far from a card the line may end that leads to it, in pixels. */
const NEAR = 6;

/** So near to a cut, in pixels, its letter beyond the cut is enough for a way. */
const AT_CUT = 60;

let back = [];

window.addEventListener("beforeprint", () => {
  if (back.length) {
    return;
  }
  for (const each of document.querySelectorAll(".cx-page--journey > .cx-map")) {
    back.push(cx.keyOnPaper.explainParts(each));
  }
  document.querySelectorAll(".cx-diagram__scroll > template").forEach(widen);
  document.querySelectorAll("[data-cx-sheets]").forEach(cut);
  const map = document.querySelector(".cx-page--journey > .cx-map:not([hidden])");
  if (map) {
    cover(map);
  }
  number();
});

window.addEventListener("afterprint", () => {
  back.reverse().forEach((undo) => undo());
  back = [];
});

function cover(map) {
  const place = document.createComment("");
  const sheet = cx.make("div", { class: "cx-page cx-cover" });
  map.replaceWith(place);
  sheet.append(map);
  document.querySelector("#cx_title").before(sheet);
  back.push(() => {
    place.replaceWith(map);
    sheet.remove();
  });
}

/** Put a drawing that was made for a sheet in the place of that for a screen. */
function widen(template) {
  const scrolled = template.parentNode;
  const shown = [...scrolled.childNodes];
  scrolled.replaceChildren(template.content.cloneNode(true));
  back.push(() => scrolled.replaceChildren(...shown));
}

/** Put a figure's pieces in its place: those for A4, and others for A3 where they differ. */
function cut(scrolled) {
  const figure = scrolled.closest("figure");
  const pieces = piecesOf(figure, "cxSheets", 0);
  const sizes = [pieces];
  if (scrolled.dataset.cxA3) {
    const edges = figure.querySelector(".cx-joins")?.children.length ?? 0;
    const enlarged = piecesOf(figure, "cxA3", edges > pieces.length ? pieces.length : 0);
    pieces.forEach((each) => each.classList.add("cx-not-enlarged"));
    enlarged.forEach((each) => each.classList.add("cx-enlarged"));
    sizes.push(enlarged);
  }
  const all = sizes.flat();
  const alone = cx.keyOnPaper.drawnNowhere(figure);
  figure.replaceWith(...all);
  all.forEach(leaveRemains);
  sizes.forEach((each) => cx.keyOnPaper.explain(each, alone));
  back.push(() => {
    all[0].before(figure);
    all.forEach((each) => each.remove());
  });
}

/** Give the pieces of a figure for one size of paper; `first` is the place of their first edges. */
function piecesOf(figure, size, first) {
  const said = figure.querySelector("[data-cx-sheets]").dataset;
  const { [size]: sheets, [`${size}Heads`]: heads = said.cxSheetsHeads ?? 0, [`${size}Share`]: share = 100 } = said;
  const views = sheets.split(";").map((view) => view.split(" ").map(Number));
  const widest = Math.max(...views.map(([, , width]) => width));
  const isFirst = !figure.matches(".cx-diagram ~ .cx-diagram");
  return views.map((view, at) => {
    const copy = figure.cloneNode(true);
    cx.keyOnPaper.setKey(copy, said[`${size}Key`]);
    const drawing = show(copy, view, at ? Number(heads) : 0, widest);
    leaveLoops(drawing, reachOf(copy, first + at, at, views));
    drawing.parentNode.style.maxInlineSize = `${share}%`;
    edge(copy, drawing, first + at);
    leaveTwice(drawing);
    const isNamed = at > 0 && (heads > 0 || name(copy, drawing, view));
    tell(copy, isNamed);
    copy.classList.add(at ? "cx-goes-on" : isFirst ? "cx-opens" : "cx-begins");
    return copy;
  });
}

/** Take out words whose middle a piece does not show: what a cut leaves of them is no word. */
function leaveRemains(copy) {
  for (const drawing of copy.querySelectorAll("svg > svg[viewBox]")) {
    const isShown = cx.keyOnPaper.shownIn(drawing, drawing.parentNode);
    const covered = [...drawing.querySelectorAll(".cx-ground")].map(boxOf);
    for (const each of drawing.querySelectorAll("text:not(defs text, .cx-added text)")) {
      const box = boxOf(each);
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const isCovered = ({ left, right, top, bottom }) =>
        left < x && x < right && top < y && y < bottom;
      if (!isShown(each) || covered.some(isCovered)) {
        each.remove();
      }
    }
  }
}

function boxOf(drawn) {
  return drawn.getBoundingClientRect();
}

/** Give what of a drawing cut below its rows is a piece's own, without the gaps at its ends. */
function reachOf(copy, edge, at, views) {
  const edges = copy.querySelector(".cx-joins")?.children;
  if (!edges || new Set(views.map(([x]) => x)).size > 1) {
    return [-Infinity, Infinity];
  }
  const ground = (group, end) => measured([...group.querySelectorAll(".cx-ground")].at(end));
  const start = at ? ground(edges[edge - 1], -1).top : -Infinity;
  return [start, at + 1 < views.length ? ground(edges[edge + 1], 0).bottom : Infinity];
}

/** Take out lines that only pass through the gap at a cut: they have no end on this sheet. */
function leaveLoops(drawing, [top, bottom]) {
  if (top === -Infinity && bottom === Infinity) {
    return;
  }
  for (const path of drawing.querySelectorAll(":scope > path, :scope > g > path")) {
    const ways = path.getAttribute("d").split(/(?=M)/);
    const kept = ways.filter((way) => {
      const reach = measured(way);
      return reach.bottom >= top - NEAR && reach.top <= bottom + NEAR;
    });
    path.setAttribute("d", kept.join(""));
  }
}

/** Measure a path, also one that is not shown. */
function measured(path) {
  const probe = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS(probe.namespaceURI, "path");
  line.setAttribute("d", typeof path === "string" ? path : path.getAttribute("d"));
  probe.append(line);
  document.body.append(probe);
  const { y, height } = line.getBBox();
  probe.remove();
  return { top: y, bottom: y + height };
}

/** Show one view of a drawing, below its heads; all are as large as the widest, side by side. */
function show(copy, [x, y, width, height], heads, widest) {
  const drawing = copy.querySelector("svg[role=group]");
  // The outer one may have more room than the view: the inner one ends where the view does.
  const frame = drawing.cloneNode(false);
  drawing.replaceWith(frame);
  size(frame, [0, 0, widest, heads + height]);
  if (heads) {
    const above = drawing.cloneNode(true);
    size(above, [x, 0, width, heads]);
    frame.append(above);
  }
  frame.append(drawing);
  size(drawing, [x, y, width, height]);
  drawing.setAttribute("x", drawing.matches(".rtl") ? widest - width : 0);
  drawing.setAttribute("y", heads);
  return drawing;
}

function size(drawing, view) {
  drawing.setAttribute("viewBox", view.join(" "));
  drawing.setAttribute("width", view[2]);
  drawing.setAttribute("height", view[3]);
}

/** Draw where ways go on beyond the cuts of a piece. */
function edge(copy, drawing, at) {
  const edges = copy.querySelector(".cx-joins");
  if (edges) {
    edges.children[at].classList.add("cx-added");
    drawing.append(edges.children[at]);
    edges.remove();
  }
}

/** Take out the letters of ways where the same stand right beside them, beyond a cut. */
function leaveTwice(drawing) {
  const place = (text) => [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
  const beyond = [...drawing.querySelectorAll(":scope > .cx-added > .bg > text")];
  for (const letter of drawing.querySelectorAll(":scope > :is(.z, .bg) text")) {
    const [x, y] = place(letter);
    const isSaid = beyond.some((said) => {
      const [beside, level] = place(said);
      const words = said.textContent.split(" / ");
      return words.includes(letter.textContent) && Math.hypot(x - beside, y - level) < AT_CUT;
    });
    if (isSaid) {
      letter.remove();
    }
  }
}

/** Say whether the headings of a piece are on another, too. */
function tell(copy, isNamed) {
  if (isNamed) {
    copy.querySelector(".cx-sheet").append(` · ${cx.word("paper.again")}`);
  }
}

/** Count the sheets of all pictures of a page in one row: on A4, and on A3 where that differs. */
function number() {
  const pages = ".cx-cover, .cx-page--flow, .cx-page--blueprint, .cx-page--beside";
  for (const page of document.querySelectorAll(pages)) {
    const figures = [...page.querySelectorAll(".cx-diagram:not([hidden], .cx-flow--narrow)")];
    const sheets = figures.filter((each) => each.querySelector(".cx-sheet"));
    for (const [size, other] of [
      ["cx-not-enlarged", "cx-enlarged"],
      ["cx-enlarged", "cx-not-enlarged"],
    ]) {
      const counted = sheets.filter((each) => !each.classList.contains(other));
      counted.forEach((each, at) => count(each, size, at + 1, counted.length));
    }
  }
}

function count(sheet, size, number, count) {
  if (count > 1) {
    const values = { number: cx.number(number), count: cx.number(count) };
    const said = cx.make("span", { class: size }, ` · ${cx.word("paper.sheet", values)}`);
    sheet.querySelector(".cx-sheet").append(said);
    back.push(() => said.remove());
  }
}

/** Name the lanes once more on a piece that has lost them, and say whether it has. */
function name(copy, drawing, [x, , width]) {
  const lanes = copy.querySelector(".cx-lanes");
  if (lanes) {
    drawing.append(named(lanes, drawing, x, width));
  }
  return Boolean(lanes);
}

/** Give the names of the lanes once more, at the start of a piece that has lost them. */
function named(lanes, drawing, x, width) {
  const group = document.createElementNS(drawing.namespaceURI, "g");
  const [, , broad, high] = lanes.getAttribute("viewBox").split(" ");
  const ground = document.createElementNS(drawing.namespaceURI, "rect");
  ground.setAttribute("class", "cx-ground");
  // A little broader, as what it covers may have edges.
  ground.setAttribute("x", -4);
  ground.setAttribute("width", Number(broad) + 8);
  ground.setAttribute("height", high);
  const start = drawing.matches(".rtl") ? x + width - broad : x;
  group.setAttribute("transform", `translate(${start})`);
  group.setAttribute("class", "cx-added");
  group.append(ground, ...[...lanes.cloneNode(true).childNodes]);
  return group;
}

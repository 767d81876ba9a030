// Pictures on paper: the map of a journey before its words, and what is cut on sheets of its own.

let back = [];

window.addEventListener("beforeprint", () => {
  if (back.length) {
    return;
  }
  document.querySelectorAll("[data-cx-sheets]").forEach(cut);
  const map = document.querySelector(".cx-page--journey > .cx-map:not([hidden])");
  if (map) {
    cover(map);
  }
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

/** Put a figure's pieces, each with a view of its own, in its place. */
function cut(scrolled) {
  const figure = scrolled.closest("figure");
  const views = scrolled.dataset.cxSheets.split(";");
  const widest = Math.max(...views.map((view) => Number(view.split(" ")[2])));
  const pieces = views.map((view, at) => piece(figure, view, widest, at + 1, views.length));
  figure.replaceWith(...pieces);
  pieces.forEach(leaveRemains);
  back.push(() => {
    pieces[0].before(figure);
    pieces.forEach((each) => each.remove());
  });
}

/** Take out words of which a piece would show no more than the end; `defs` hold what is shown. */
function leaveRemains(copy) {
  const drawing = copy.querySelector("svg > svg");
  const frame = drawing.parentNode.getBoundingClientRect();
  const scale = frame.width / Number(drawing.parentNode.getAttribute("width"));
  const start = frame.left + Number(drawing.getAttribute("x")) * scale;
  const end = start + Number(drawing.getAttribute("width")) * scale;
  for (const each of drawing.querySelectorAll("text:not(defs text)")) {
    const { left, right } = each.getBoundingClientRect();
    if ((left + right) / 2 < start || (left + right) / 2 > end) {
      each.remove();
    }
  }
}

/** Give a piece; all are drawn as large as the widest, so that sheets can be laid side by side. */
function piece(figure, view, widest, number, count) {
  const copy = figure.cloneNode(true);
  const drawing = copy.querySelector("svg[role=group]");
  const [x, , width, height] = view.split(" ");
  // The outer one may have more room than the view: the inner one ends where the view does.
  const frame = drawing.cloneNode(false);
  drawing.replaceWith(frame);
  frame.append(drawing);
  frame.setAttribute("viewBox", `0 0 ${widest} ${height}`);
  frame.setAttribute("width", widest);
  drawing.setAttribute("viewBox", view);
  drawing.setAttribute("width", width);
  drawing.setAttribute("x", drawing.matches(".rtl") ? widest - width : 0);
  for (const each of [frame, drawing]) {
    each.setAttribute("height", height);
  }
  const edges = copy.querySelector(".cx-joins");
  if (edges) {
    drawing.append(edges.children[number - 1]);
    edges.remove();
  }
  const lanes = copy.querySelector(".cx-lanes");
  if (lanes && number > 1) {
    drawing.append(named(lanes, drawing, Number(x), Number(width)));
  }
  const said = cx.word("paper.sheet", { number: cx.number(number), count: cx.number(count) });
  const head = copy.querySelector(".cx-sheet") || copy.querySelector(":scope > .cx-caption");
  if (head) {
    head.append(` · ${said}`);
  } else {
    copy.prepend(cx.make("p", { class: "cx-sheet" }, said));
  }
  return copy;
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
  group.append(ground, ...[...lanes.cloneNode(true).childNodes]);
  return group;
}

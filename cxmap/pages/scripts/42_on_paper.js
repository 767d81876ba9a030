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
  const pieces = views.map((view, at) => piece(figure, view, at + 1, views.length));
  figure.replaceWith(...pieces);
  back.push(() => {
    pieces[0].before(figure);
    pieces.forEach((each) => each.remove());
  });
}

function piece(figure, view, number, count) {
  const copy = figure.cloneNode(true);
  const drawing = copy.querySelector("svg[role=group]");
  const [x, , width, height] = view.split(" ");
  // The outer one may have more room than the view: the inner one ends where the view does.
  const frame = drawing.cloneNode(false);
  drawing.replaceWith(frame);
  frame.append(drawing);
  frame.setAttribute("viewBox", `0 0 ${width} ${height}`);
  drawing.setAttribute("viewBox", view);
  for (const each of [frame, drawing]) {
    each.setAttribute("width", width);
    each.setAttribute("height", height);
  }
  const lanes = copy.querySelector(".cx-lanes");
  if (lanes && number > 1) {
    drawing.append(named(lanes, drawing, Number(x), Number(width)));
  }
  if (number < count) {
    copy.querySelector("figcaption")?.remove();
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

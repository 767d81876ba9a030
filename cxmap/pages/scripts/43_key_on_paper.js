// The key of a picture on paper: on each sheet what is on it, as every sheet can hang alone.

cx.keyOnPaper = { explainParts, setKey, explain, drawnNowhere, shownIn };

/** Explain every part of a map that has several, not only the last; give what takes that back. */
function explainParts(map) {
  const figures = [...map.querySelectorAll(":scope > .cx-diagram")];
  const key = figures.at(-1)?.querySelector("figcaption");
  const copies = (key ? figures.slice(0, -1) : []).map((figure) => {
    const copy = key.cloneNode(true);
    figure.append(copy);
    return copy;
  });
  return () => copies.forEach((each) => each.remove());
}

/** Tell the style sheet whether the key stands beside a piece or below it. */
function setKey(copy, place) {
  const { dataset } = copy.querySelector("[data-cx-sheets]");
  delete dataset.cxSheetsKey;
  if (place) {
    dataset.cxSheetsKey = place;
  }
}

/** Leave in the key of each piece what is on it; `alone` is what has no picture anywhere. */
function explain(pieces, alone) {
  pieces.forEach((piece, at) => {
    const used = usedOn(piece);
    const others = at + 1 === pieces.length ? alone : new Set();
    for (const item of piece.querySelectorAll("figcaption li")) {
      const name = explained(item);
      if (name && !used.has(name) && !others.has(name)) {
        item.remove();
      }
    }
    leaveEmpty(piece);
  });
}

/** Give the letters of ways that are drawn in no part of a picture: its last part explains them. */
function drawnNowhere(figure) {
  const alone = new Set();
  if (!figure.matches(":has(~ .cx-diagram)")) {
    const letters = figure.parentElement.querySelectorAll(".cx-diagram :is(.bg, .z) text");
    const drawn = new Set([...letters].map((each) => each.textContent));
    for (const each of figure.querySelectorAll(".cx-ways__letter")) {
      if (!drawn.has(each.textContent)) {
        alone.add(each.textContent);
      }
    }
  }
  return alone;
}

/** Take out lists that have lost all they had, with what they are called. */
function leaveEmpty(piece) {
  for (const list of piece.querySelectorAll("figcaption ul:not(:has(li))")) {
    const caption = list.previousElementSibling;
    if (caption?.matches(".cx-caption")) {
      caption.remove();
    }
    list.remove();
  }
}

/** Give what an item of the key explains: a letter, or a sign by its name; nothing else goes. */
function explained(item) {
  if (!item.closest(".cx-signs")) {
    return item.querySelector(".cx-ways__letter")?.textContent;
  }
  const verdict = item.querySelector("[class^='cx-v--']");
  const icon = item.querySelector("use");
  return verdict
    ? verdict.className.replace("cx-v--", "i_")
    : icon?.href.baseVal.replace("#cx-i-", "i_");
}

/** Give the letters and the signs that are seen on a piece. */
function usedOn(piece) {
  const used = new Set();
  const frame = piece.querySelector("svg > svg[viewBox]")?.parentNode;
  for (const drawing of frame?.children ?? []) {
    const isShown = shownIn(drawing, frame);
    for (const each of drawing.querySelectorAll(":is(.bg, .z) text:not(defs text)")) {
      if (isShown(each)) {
        each.textContent.split(" / ").forEach((letter) => used.add(letter));
      }
    }
    for (const each of drawing.querySelectorAll("use:not(defs use)")) {
      if (isShown(each)) {
        signsOf(each).forEach((sign) => used.add(sign));
      }
    }
  }
  return used;
}

/** Give the signs that are drawn where one is used, or in the piece that is used there. */
function signsOf(use) {
  const name = use.href.baseVal.slice(1);
  const inside = document.getElementById(name)?.querySelectorAll("use") ?? [];
  return [name, ...[...inside].map((each) => each.href.baseVal.slice(1))];
}

/** Give what tells whether the middle of something is in the view of a drawing. */
function shownIn(drawing, frame) {
  const { a: scale, e: left, f: top } = frame.getScreenCTM();
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
    Number(drawing.getAttribute(name)),
  );
  return (each) => {
    const box = each.getBoundingClientRect();
    const across = ((box.left + box.right) / 2 - left) / scale - x;
    const down = ((box.top + box.bottom) / 2 - top) / scale - y;
    return across >= 0 && across <= width && down >= 0 && down <= height;
  };
}

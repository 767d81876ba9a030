// Ways on the map of a journey: those of the card that one looks at are seen better than the others.

/** Give the letter of a way without the signs that keep it in its direction. */
function letterOf(element) {
  return element.textContent.replace(/[\u2066-\u2069]/g, "");
}

/** Tell which ways are looked at: those of a card, of a letter, or of an entry in their list. */
function waysOf(map, target) {
  const ways = [...map.querySelectorAll("[data-cx-ends]")];
  const card = target.closest(".cx-diagram__scroll g[transform]");
  if (card) {
    const place = [...card.parentElement.querySelectorAll("g[transform]")].indexOf(card);
    const here = ways.filter((way) => card.ownerSVGElement.contains(way));
    return here.filter((way) => way.dataset.cxEnds.split(" ").includes(String(place)));
  }
  const letter = target.closest(".cx-ways > li")?.querySelector(".cx-ways__letter");
  const named = (way) => way.querySelector("text") && letterOf(way.querySelector("text"));
  const isMeant = (way) => letter && named(way) === letterOf(letter);
  return ways.filter((way) => way.contains(target) || isMeant(way));
}

/** Let the head of the list of ways take them off the map. */
function addSwitch(map) {
  const head = map.querySelector(".cx-diagram .z") && map.querySelector("figcaption > .cx-caption");
  if (head) {
    const box = cx.make("input", { type: "checkbox", name: "ways", checked: "" });
    head.replaceChildren(cx.make("label", {}, box, " ", ...head.childNodes));
  }
}

cx.enhance(".cx-map", (map) => {
  addSwitch(map);
  const look = (target) => {
    const seen = target ? waysOf(map, target) : [];
    for (const way of map.querySelectorAll("[data-cx-ends]")) {
      way.classList.toggle("cx-hot", seen.includes(way));
    }
  };
  map.addEventListener("pointerover", (event) => look(event.target));
  map.addEventListener("pointerleave", () => look(map.querySelector("g[transform]:focus-within")));
  map.addEventListener("focusin", (event) => look(event.target));
  map.addEventListener("focusout", () => look(null));
});

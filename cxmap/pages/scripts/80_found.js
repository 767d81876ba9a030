// What was looked for: words that the search offers, and marks on the page that it led to.
//
// The search adds what was found to the address of a page, each word with a sign that nobody sees:
// the theme finds nothing of it on the page, and what is marked is ours, with whole words and all
// their spellings.

const MOST_MARKED = 300;
const NO_TEXT = "script, style, svg, button, textarea, select, [hidden]";
const BLOCKS = "address, blockquote, caption, dd, div, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, pre, q, summary, td, th";

// --- A word that was offered is asked ------------------------------------------------------------

document.addEventListener(
  "click",
  (event) => {
    const offered = event.target.closest?.("[data-cx-ask]");
    const box = document.querySelector("[data-md-component=search-query]");
    if (offered && box) {
      event.preventDefault(); // it stands in a link
      event.stopPropagation();
      box.value = offered.textContent;
      box.focus();
      box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    }
  },
  true,
);

// --- Marks on the page --------------------------------------------------------------------------

cx.enhance("article.md-content__inner", (article) => {
  const asked = new URLSearchParams(location.search).get("h") ?? "";
  const script = document.querySelector("script[src*='assets/cxmap/cxmap.js']");
  if (!asked.includes(cx.site.found) || !script) {
    return;
  }
  const search = cx.make("script", { src: script.src.replace("assets/cxmap/cxmap.js", cx.site.search) });
  search.addEventListener("load", () => mark(article, asked));
  document.head.append(search);
});

/** Mark the words of a question in an element, as the search would find them there. */
function mark(article, asked) {
  const find = globalThis.cxmap_search;
  const index = new find.Index();
  const places = wordsOf(article, find);
  index.add("here", 1, [["text", places]]);
  const words = find.asked(asked);
  const [found] = find.ranked(index, words);
  const positions = found ? find.worthMarking(found.places, words).flatMap((place) => place.positions) : [];
  const marked = new Set(positions.slice(0, MOST_MARKED));
  // From the end on: what stands before a mark keeps its place in its text.
  for (const { node, start, end } of places.filter(({ position }) => marked.has(position)).reverse()) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    range.surroundContents(document.createElement("mark"));
  }
  revealFound(article);
}

/** Choose the circumstances in which a word was found that is seen nowhere in the usual ones. */
function revealFound(article) {
  const place = cx.target()?.closest("[data-cx-situation], .cx-touchpoint, section") ?? article;
  const found = [...(place.querySelector("mark") ? place : article).querySelectorAll("mark")];
  const seen = new Set(found.filter((each) => !each.closest(".cx-off")).map((each) => each.textContent));
  const hidden = found.find((each) => each.closest(".cx-off") && !seen.has(each.textContent));
  if (hidden) {
    cx.contexts.reveal(hidden);
    cx.openAround(hidden);
  }
}

/** Give the words of an element, numbered through each of its blocks, and where they stand. */
function wordsOf(article, find) {
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const words = [];
  let [block, number, at] = [null, -1, 0];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.parentElement.closest(NO_TEXT)) {
      const here = node.parentElement.closest(BLOCKS);
      if (here !== block) {
        [block, number, at] = [here, number + 1, 0];
      }
      for (const word of find.wordsIn(node.textContent)) {
        words.push({ ...word, node, position: number * find.blocks + at });
        at += 1;
      }
    }
  }
  return words;
}

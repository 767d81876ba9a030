// The list below the search box: what is heard most as long as nothing is typed, and how many more
// places of a page were found, in the reader's digits.

cx.enhance("[data-md-component=search-result]", (result) => {
  const box = document.querySelector("[data-md-component=search-query]");
  const list = result.querySelector("ol");
  if (!box || !list) {
    return;
  }
  const heard = cx.make("div", { class: "cx-heard" });
  list.before(heard);
  // The theme goes through all links of a list: these are there only while they are meant.
  const show = () => {
    const isWanted = cx.site.heard.length > 0 && box.value.trim() === "";
    if (isWanted !== heard.hasChildNodes()) {
      heard.replaceChildren(...(isWanted ? offered() : []));
    }
  };
  for (const happens of ["input", "keyup", "focus", "change"]) {
    box.addEventListener(happens, show);
  }
  box.form?.addEventListener("reset", () => setTimeout(show));
  heard.addEventListener("click", (event) => {
    const toggle = document.querySelector("[data-md-toggle=search]");
    if (event.target.closest("a") && toggle?.checked) {
      toggle.click();
    }
  });
  show();
  new MutationObserver(() => list.querySelectorAll("summary > *").forEach(inOurDigits)).observe(list, {
    childList: true,
    subtree: true,
  });
});

/** Give the situations that come first, in the words of customers. */
function offered() {
  const rows = cx.site.heard.map(({ words, isQuoted, page, anchor }) => {
    const said = cx.make(isQuoted ? "q" : "span", {}, words);
    return cx.make("li", {}, cx.make("a", { href: cx.wayTo(page, {}, anchor) }, said));
  });
  const title = cx.make("p", { class: "cx-heard__title" }, cx.word("search.heard"));
  return [title, cx.make("ul", {}, ...rows)];
}

/** Write a number as the page does: the theme knows only the digits of Latin letters. */
function inOurDigits(element) {
  const said = element.textContent.replace(/[0-9]+/g, (digits) => cx.number(Number(digits)));
  if (said !== element.textContent) {
    element.textContent = said;
  }
}

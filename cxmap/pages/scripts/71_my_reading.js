// How far one has come on all reading paths: on their list, on pages of roles, on the first page.

const MOST_OFFERED = 2;

cx.enhance("[data-cx-path-line]", (line) => {
  const path = cx.reading.path(line.dataset.cxPathLine);
  if (path) {
    const far = cx.make("p", { class: "cx-quiet cx-path__far" });
    line.append(far);
    cx.reading.show(line, () => {
      const { isBegun } = cx.reading.progress(path);
      far.textContent = isBegun ? cx.reading.inWords(path) : cx.word("reading.new");
    });
  }
});

cx.enhance("[data-cx-reading]", (section) => {
  const said = section.querySelector("output");
  const forget = section.querySelector("button");
  const status = cx.make("span", { class: "cx-checklist__said", role: "status" });
  forget.after(" ", status);
  section.hidden = false;
  cx.reading.show(section, () => {
    const done = cx.site.reading.map(cx.reading.progress).filter((each) => each.isComplete).length;
    const numbers = { done: cx.number(done), all: cx.number(cx.site.reading.length) };
    said.textContent = cx.word("reading.total", numbers);
    const hasAnything = cx.site.reading.some((path) => cx.reading.progress(path).isBegun);
    forget.disabled = !hasAnything;
    if (hasAnything) {
      status.replaceChildren();
    }
  });
  forget.addEventListener("click", () => {
    const bringBack = cx.reading.forget();
    const undo = cx.make("button", { class: "cx-tool", type: "button" }, cx.word("reading.undo"));
    undo.addEventListener("click", () => {
      bringBack();
      forget.focus();
    });
    status.replaceChildren(cx.word("reading.forgotten"), " ", undo);
    undo.focus();
  });
});

// Whoever has begun a path finds it again on the first page; nobody else sees anything of it.
cx.enhance(".cx-page--home > .cx-search", (search) => {
  const box = cx.make("p", { class: "cx-go-on" });
  search.after(box);
  cx.reading.show(box, () => {
    const begun = cx.site.reading.filter((path) => {
      const { isChosen, isBegun, isComplete } = cx.reading.progress(path);
      return isChosen && isBegun && !isComplete;
    });
    box.replaceChildren(...begun.slice(0, MOST_OFFERED).map(offer));
    box.hidden = begun.length === 0;
  });
});

function offer(path) {
  const { next } = cx.reading.progress(path);
  const href = next ? cx.reading.wayTo(path, next) : cx.reading.wayBack(path, "cx_quiz");
  const way = cx.make("a", { href }, cx.word("reading.home", { title: path.title }));
  const far = cx.make("span", { class: "cx-quiet" }, cx.reading.inWords(path));
  return cx.make("span", {}, way, " ", far);
}

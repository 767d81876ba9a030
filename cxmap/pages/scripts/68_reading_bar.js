// The bar at the foot of a page to which a reading path has led: back, on, and "I have read this".
//
// The address says the path and the lesson. While one learns there is no customer on the line, so
// the bar stands where that of a playbook would.

cx.enhance(".cx-page", (page) => {
  const path = cx.reading.path(cx.asked("path"));
  const lesson = path && lessonHere(path);
  if (lesson && page === document.querySelector(".cx-page")) {
    page.append(bar(path, lesson));
  }
});

/** Give the lesson that the address names; where it names none, the first one on this page. */
function lessonHere(path) {
  const here = path.lessons.filter(({ page }) => page && cx.isHere(page));
  return here.find(({ id }) => id === cx.asked("lesson")) ?? here[0] ?? null;
}

function bar(path, lesson) {
  const at = path.lessons.indexOf(lesson);
  const numbers = { number: cx.number(at + 1), all: cx.number(path.lessons.length) };
  const label = { "aria-label": cx.word("reading.bar"), "data-search-exclude": true };
  const where = cx.make(
    "p",
    { class: "cx-course__where" },
    cx.make("a", { href: cx.reading.wayBack(path) }, path.title),
    cx.make("span", {}, cx.word("reading.lesson", numbers)),
  );
  const close = cx.make("button", {
    class: "cx-course__close",
    type: "button",
    "aria-label": cx.word("reading.leave"),
  });
  const made = cx.make("nav", { class: "cx-bar cx-course", ...label }, where, close);
  close.addEventListener("click", () => leave(made));
  const buttons = [...ways(path, at), ...acts(path, lesson)];
  made.append(cx.make("div", { class: "cx-course__ways" }, ...buttons));
  return made;
}

function leave(made) {
  cx.ask("path", "");
  cx.ask("lesson", "");
  made.remove();
}

/** Give the ways to the lessons before and after; after the last one it is back to the path. */
function ways(path, at) {
  const [before, after] = [path.lessons[at - 1], path.lessons[at + 1]];
  const end = cx.reading.wayBack(path, path.questions.length ? "cx_quiz" : "");
  const back = { class: "cx-button cx-course__previous", rel: "prev", ...wayTo(path, before) };
  const forth = after ? wayTo(path, after) : { href: end };
  const on = { class: "cx-button cx-course__next", rel: "next", ...forth };
  return [
    before && cx.make("a", back, cx.word("reading.previous")),
    cx.make("a", on, cx.word(after ? "reading.next" : "reading.to_path")),
  ].filter(Boolean);
}

function wayTo(path, lesson) {
  // Instant navigation would take another lesson of this page for a jump within it: it lets links
  // with a target be.
  const isHere = lesson && cx.isHere(lesson.page);
  return lesson ? { href: cx.reading.wayTo(path, lesson), target: isHere && "_self" } : {};
}

/** Give the button "I have read this", and what is said in its place afterwards. */
function acts(path, lesson) {
  const said = cx.make("span", { class: "cx-course__said", role: "status" });
  const read = cx.make("button", { class: "cx-button cx-course__read", type: "button" });
  const undo = cx.make("button", { class: "cx-button cx-course__undo", type: "button" });
  read.textContent = cx.word("reading.read");
  undo.textContent = cx.word("reading.undo");
  const mark = (isRead) => {
    cx.reading.mark(path, lesson, isRead);
    // The button that was pressed is gone: whoever types goes on from the next one.
    (isRead ? read.closest(".cx-course").querySelector(".cx-course__next") : read).focus();
  };
  read.addEventListener("click", () => mark(true));
  undo.addEventListener("click", () => mark(false));
  cx.reading.show(read, () => {
    const { state, on } = cx.reading.state(lesson);
    const isRead = state === "read";
    const word = { read: "reading.read_on", changed: "reading.changed_since" }[state];
    const words = word ? cx.word(word, { date: cx.days.format(on) }) : "";
    if (said.textContent !== words) {
      said.textContent = words;
    }
    said.classList.toggle("cx-course__said--changed", state === "changed");
    read.hidden = isRead;
    undo.hidden = !isRead;
    const next = read.parentElement?.querySelector(".cx-course__next");
    read.classList.toggle("cx-button--main", !isRead);
    next?.classList.toggle("cx-button--main", isRead);
  });
  return [read, undo, said];
}

// What this device remembers of reading: which lessons were read, and which questions answered.
//
// It is kept for the thing that was read, whatever path led to it, together with its edition and
// the day. Where the edition is another one now, the reader is asked again; a typo makes none.

const READ = "read:";
const ANSWERED = "answered:";
const BEGUN = "path:";
const KINDS = [READ, ANSWERED, BEGUN];

const listeners = cx.listeners();
let hasToldThatNothingIsKept = false;

function isKept(value) {
  return Boolean(value) && typeof value.edition === "string" && Number.isFinite(value.on);
}

function keysOf(kind, { key, former }) {
  return [key, ...former].map((each) => kind + each);
}

/** Give what is kept of something under its own key or one it had before, or null. */
function kept(kind, mark) {
  return keysOf(kind, mark).map(cx.store.get).find(isKept) ?? null;
}

function keep(kind, mark, isDone) {
  const [own, ...former] = keysOf(kind, mark);
  former.forEach(cx.store.remove);
  if (!isDone) {
    cx.store.remove(own);
  } else if (!cx.store.set(own, { edition: mark.edition, on: cx.days.today() })) {
    sayThatNothingIsKept();
  }
}

function sayThatNothingIsKept() {
  const page = document.querySelector(".cx-page");
  if (page && !hasToldThatNothingIsKept) {
    hasToldThatNothingIsKept = true;
    const words = cx.word("run.not_kept");
    page.prepend(cx.make("p", { class: "cx-run-note", role: "status" }, words));
  }
}

cx.store.watch((name) => {
  if (name === "" || KINDS.some((kind) => name.startsWith(kind))) {
    listeners.tell();
  }
});
// A page that comes back with the back button has missed what was read meanwhile.
window.addEventListener("pageshow", (event) => event.persisted && listeners.tell());

cx.reading = {
  /** Give a reading path by its id, or null. */
  path(id) {
    return cx.site.reading.find((path) => path.id === id) ?? null;
  },
  /** Tell whether a lesson is `new`, `read` or `changed` since, and on which day it was read. */
  state(lesson) {
    const known = kept(READ, lesson);
    const state = known && (known.edition === lesson.edition ? "read" : "changed");
    return { state: state || "new", on: known ? known.on : null };
  },
  /** Tell whether a question is `new`, `read` (all right answers are found) or `changed` since. */
  answered(question) {
    const known = kept(ANSWERED, question);
    return !known ? "new" : known.edition === question.edition ? "read" : "changed";
  },
  /** Remember that a lesson was read on a path, or that it was not. */
  mark(path, lesson, isRead) {
    keep(READ, lesson, isRead);
    cx.store.set(BEGUN + path.id, cx.days.today());
    listeners.tell();
  },
  /** Remember that a question of a path was answered, or that it was not. */
  answer(path, question, isAnswered) {
    keep(ANSWERED, question, isAnswered);
    cx.store.set(BEGUN + path.id, cx.days.today());
    listeners.tell();
  },
  /** Tell how far a path has come: numbers, the first lesson to read, minutes that are left. */
  progress(path) {
    const states = path.lessons.map((lesson) => cx.reading.state(lesson).state);
    const open = path.lessons.filter((_, at) => states[at] !== "read");
    const minutes = open.map((lesson) => lesson.minutes);
    const answered = path.questions.filter((each) => cx.reading.answered(each) === "read").length;
    const done = path.lessons.length - open.length;
    const changed = states.filter((state) => state === "changed").length;
    return {
      done,
      answered,
      changed,
      left: minutes.every(Number.isFinite) ? minutes.reduce((sum, each) => sum + each, 0) : null,
      next: path.lessons[states.indexOf("new")] ?? open[0] ?? null,
      isBegun: done + answered + changed > 0,
      isChosen: cx.store.get(BEGUN + path.id) !== null,
      isComplete: open.length === 0 && answered === path.questions.length,
    };
  },
  /** Say in words how far a path has come. */
  inWords(path) {
    const { done, answered, left, isComplete } = cx.reading.progress(path);
    const said = (word, count, all) =>
      cx.word(word, { done: cx.number(count), all: cx.number(all) });
    const parts = [
      isComplete && cx.word("reading.complete"),
      path.lessons.length && said("reading.progress", done, path.lessons.length),
      path.questions.length && said("reading.questions", answered, path.questions.length),
      left && cx.word("reading.left", { count: cx.number(left) }),
    ];
    return parts.filter(Boolean).join(cx.word("reading.comma"));
  },
  /** Give the way to a lesson's page, which knows then from which path one comes. */
  wayTo(path, lesson) {
    const query = { path: path.id, lesson: lesson.id };
    return lesson.page ? cx.wayTo(lesson.page, query, lesson.anchor) : cx.reading.wayBack(path);
  },
  /** Give the way to the page of a path. */
  wayBack(path, anchor = "") {
    return cx.wayTo(path.page, {}, anchor);
  },
  /** Forget everything that was read and answered; gives what brings it back. */
  forget() {
    const names = KINDS.flatMap((kind) => cx.store.names(kind));
    const values = names.map((name) => [name, cx.store.get(name)]);
    names.forEach(cx.store.remove);
    listeners.tell();
    return () => {
      values.forEach(([name, value]) => cx.store.set(name, value));
      listeners.tell();
    };
  },
  /** Call `changed()` now and after every change, as long as an element is there. */
  show(element, changed) {
    listeners.add(element, changed);
    changed();
  },
};

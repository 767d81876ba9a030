// The page of a reading path: how far one has come, where to go on, and a receipt to send.

cx.enhance("[data-cx-path]", (box) => {
  const path = cx.reading.path(box.dataset.cxPath);
  if (!path) {
    return;
  }
  const part = (name) => box.querySelector(`.cx-path__${name}`);
  const note = cx.make("p", { class: "cx-run-note cx-path__changed", role: "status" });
  const bar = box.querySelector("progress");
  box.prepend(note);
  bar.hidden = false;
  part("memory").hidden = false;
  cx.reading.show(box, () => {
    const progress = cx.reading.progress(path);
    bar.max = Math.max(path.lessons.length + path.questions.length, 1);
    bar.value = progress.done + progress.answered;
    setText(part("said"), cx.reading.inWords(path));
    setText(note, whatChanged(progress.changed));
    if (part("go")) {
      goOn(part("go"), path, progress);
    }
  });
  for (const row of document.querySelectorAll("[data-cx-lesson]")) {
    const lesson = path.lessons.find(({ id }) => id === row.dataset.cxLesson);
    showLesson(row, path, lesson);
  }
  if (cx.site.reading_receipt) {
    offerReceipt(path);
  }
});

/** Set a text where it is another one: a live region is read out when it changes. */
function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function whatChanged(count) {
  const key = count === 1 ? "reading.changed_one" : "reading.changed_other";
  return count ? cx.word(key, { count: cx.number(count) }) : "";
}

/** Let the button lead to the next lesson, then to the questions; at the end there is none. */
function goOn(way, path, progress) {
  const { next } = progress;
  const isQuiz = !next && progress.answered < path.questions.length;
  way.hidden = !next && !isQuiz;
  if (next) {
    const isChanged = cx.reading.state(next).state === "changed";
    const first = progress.isBegun ? "reading.go_on" : "reading.begin";
    const number = cx.number(path.lessons.indexOf(next) + 1);
    setText(way, cx.word(isChanged ? "reading.read_again" : first, { number, title: next.title }));
    way.href = cx.reading.wayTo(path, next);
  } else if (isQuiz) {
    setText(way, cx.word("reading.to_quiz"));
    way.href = "#cx_quiz";
  }
}

function showLesson(row, path, lesson) {
  const box = row.querySelector("input");
  const said = cx.make("span", { class: "cx-lesson__state" });
  row.querySelector(".cx-lesson__facts").append(said);
  box.addEventListener("change", () => cx.reading.mark(path, lesson, box.checked));
  cx.reading.show(row, () => {
    const { state, on } = cx.reading.state(lesson);
    const date = on === null ? "" : cx.days.format(on);
    const words = { read: "reading.read_on", changed: "reading.changed_since" }[state];
    box.checked = state === "read";
    row.classList.toggle("cx-lesson--read", state === "read");
    row.classList.toggle("cx-lesson--changed", state === "changed");
    setText(said, words ? cx.word(words, { date }) : "");
  });
}

// --- A receipt ----------------------------------------------------------------------------------

/** Offer a mail or a form that says what was read, and in which revision. */
function offerReceipt(path) {
  const sign = document.querySelector(".cx-sign");
  const note = cx.make("span", { class: "cx-quiet" }, cx.word("reading.receipt_note"));
  const way = cx.wayOut(
    { class: "cx-button", href: cx.site.reading_receipt },
    cx.word("reading.receipt"),
  );
  const offer = cx.make("p", { class: "cx-receipt" }, way, " ", note);
  sign.before(offer);
  cx.reading.show(offer, () => {
    const { done, isComplete } = cx.reading.progress(path);
    offer.hidden = done === 0;
    way.classList.toggle("cx-button--main", isComplete);
    way.href = cx.filled(cx.site.reading_receipt, receipt(path));
  });
}

function receipt(path) {
  const page = cx.addressOf("") || cx.placeOf("");
  const date = cx.days.format(cx.days.today());
  const read = path.lessons.filter((lesson) => cx.reading.state(lesson).state === "read");
  const roles = path.roles.join(cx.word("reading.comma"));
  const lines = [
    cx.word("reading.receipt_path", { title: path.title }),
    cx.word("reading.receipt_revision", { revision: path.revision }),
    roles && cx.word("reading.receipt_roles", { roles }),
    cx.word("reading.receipt_date", { date }),
    cx.word("reading.receipt_page", { page }),
    cx.reading.inWords(path),
    ...read.map(lineOf),
  ];
  return {
    title: cx.word("reading.receipt_title", { title: path.title }),
    body: lines.filter(Boolean).join("\r\n"),
    page,
    source: path.source,
    revision: path.revision,
  };
}

function lineOf(lesson) {
  const date = cx.days.format(cx.reading.state(lesson).on);
  const { title, edition } = lesson;
  return cx.word("reading.receipt_lesson", { title, revision: edition, date });
}

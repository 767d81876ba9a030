// Questions of a reading path: every answer is a button that says whether it is right, and why.
//
// One may try until all right answers are found; nobody counts how often. Without the script the
// answers stand folded below the question.

cx.enhance("[data-cx-quiz]", (element) => {
  const box = document.querySelector("[data-cx-path]");
  const path = box && cx.reading.path(box.dataset.cxPath);
  const question = path?.questions.find(({ key }) => key === element.dataset.cxQuiz);
  if (question) {
    enhance(element, path, question);
  }
});

function enhance(element, path, question) {
  const folded = element.querySelector(".cx-quiz__folded");
  const answers = [...element.querySelectorAll(".cx-quiz__answer")].map((row, at) =>
    answer(row, folded.querySelectorAll("li")[at]),
  );
  const said = cx.make("p", { class: "cx-quiz__said", role: "status" });
  const again = cx.make("button", { class: "cx-tool", type: "button", hidden: true });
  again.textContent = cx.word("reading.try_again");
  folded.remove();
  element.querySelector(".cx-quiz__answers").after(said, again);

  const isSolved = () => answers.every((each) => !each.isRight || each.isChosen());
  const isRemembered = () => cx.reading.answered(question) === "read";
  const show = () => {
    again.hidden = !answers.some((each) => each.isChosen());
    element.classList.toggle("cx-quiz__question--solved", isSolved());
  };
  for (const each of answers) {
    each.button.addEventListener("click", () => {
      each.choose(true);
      const feedback = cx.word("reading.feedback", { sign: each.sign, because: each.because });
      const rest = isSolved() ? "" : cx.word(each.isRight ? "reading.one_more" : "reading.another");
      const first = each.isRight && rest ? each.because : feedback;
      said.textContent = [first, rest].filter(Boolean).join(" ");
      if (isSolved() && !isRemembered()) {
        cx.reading.answer(path, question, true);
      }
      show();
    });
  }
  again.addEventListener("click", () => {
    answers.forEach((each) => each.choose(false));
    said.textContent = "";
    cx.reading.answer(path, question, false);
    show();
    answers[0].button.focus();
  });
  cx.reading.show(element, () => {
    if (isRemembered()) {
      answers.filter((each) => each.isRight).forEach((each) => each.choose(true));
    } else if (isSolved()) {
      // Another tab has forgotten it.
      answers.forEach((each) => each.choose(false));
    }
    show();
  });
  if (cx.reading.answered(question) === "changed") {
    said.textContent = cx.word("reading.question_changed");
  }
}

/** Make a button of an answer; what is said of it stands in the folded list. */
function answer(row, folded) {
  const isRight = folded.dataset.cxRight === "true";
  const because = folded.querySelector(".cx-quiz__because");
  const sign = cx.word(isRight ? "reading.right" : "reading.wrong");
  const attributes = { class: "cx-quiz__button", type: "button", "aria-pressed": "false" };
  const button = cx.make("button", attributes);
  const why = cx.make("span", { class: "cx-quiz__why", hidden: true });
  why.append(cx.make("strong", {}, sign), ...(because ? [" ", because.cloneNode(true)] : []));
  button.append(...row.childNodes);
  row.append(button, why);
  return {
    button,
    isRight,
    sign,
    because: because ? because.textContent.trim() : "",
    isChosen: () => button.getAttribute("aria-pressed") === "true",
    choose(isChosen) {
      button.setAttribute("aria-pressed", String(isChosen));
      row.classList.toggle("cx-quiz__answer--true", isChosen && isRight);
      row.classList.toggle("cx-quiz__answer--false", isChosen && !isRight);
      why.hidden = !isChosen;
    },
  };
}

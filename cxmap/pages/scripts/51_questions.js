// Questions become chips; an answer can be taken back, and nobody has to answer.

const NEAR = ["days.today", "days.yesterday", "days.before_yesterday"];
const AHEAD = ["days.today", "days.tomorrow", "days.after_tomorrow"];
const HALF_HOURS = 48;

/** Make a radio button that looks like a chip, and that a second tap takes back. */
function chip(name, value, content, choose) {
  const input = cx.make("input", { type: "radio", name, value, autocomplete: "off" });
  const label = cx.make("label", { class: "cx-choice" }, input, cx.make("span", {}, ...content));
  // A radio button is checked before its click is told: whether it was, only the finger knows.
  let wasChecked = false;
  label.addEventListener("pointerdown", () => {
    wasChecked = input.checked;
  });
  // A press that ends elsewhere is none. A finger also leaves when it is lifted, before its click.
  const forget = () => {
    wasChecked = false;
  };
  label.addEventListener("pointercancel", forget);
  label.addEventListener("pointerleave", (event) => event.buttons && forget());
  label.addEventListener("keydown", forget);
  input.addEventListener("click", () => {
    input.checked = !wasChecked;
    choose(wasChecked ? null : value);
    wasChecked = false;
  });
  // The space bar does nothing to one that is checked.
  input.addEventListener("keydown", (event) => {
    if (event.key === " " && input.checked) {
      event.preventDefault();
      input.checked = false;
      choose(null);
    }
  });
  return label;
}

function fieldset(question) {
  const title = question.querySelector(".cx-question__title");
  const legend = cx.make("legend", { class: "cx-question__title" }, ...title.childNodes);
  const choices = cx.make("div", { class: "cx-choices" });
  const set = cx.make("fieldset", { class: "cx-question__set" }, legend, choices);
  title.replaceWith(set);
  return choices;
}

function check(choices, value) {
  for (const input of choices.querySelectorAll("input")) {
    input.checked = value !== null && input.value === String(value);
  }
}

// --- One of several answers ---------------------------------------------------------------------

function askForAnswer(question, answers) {
  const key = `answer:${question.dataset.cxQuestion}`;
  const choices = fieldset(question);
  for (const answer of [...answers.children]) {
    const choose = (value) => cx.run.set(key, value);
    choices.append(chip(key, answer.dataset.cxAnswer, [...answer.childNodes], choose));
  }
  answers.remove();
  const show = () => check(choices, cx.run.get(key));
  cx.run.onChange(show);
  show();
}

// --- A day, and perhaps a time ------------------------------------------------------------------

function askForDay(question) {
  const anchor = question.dataset.dateOf;
  const key = `date:${anchor}`;
  const isAhead = "ahead" in question.dataset;
  const choices = fieldset(question);
  const choose = (iso) => {
    fold(true);
    cx.run.change({ [key]: iso, ...(iso ? {} : { [`time:${anchor}`]: null }) });
  };
  const other = cx.make(
    "button",
    { class: "cx-choice", type: "button", "aria-expanded": "false" },
    cx.word("days.other"),
  );
  const before = `[data-anchor="${CSS.escape(anchor)}"][data-relation="before"]`;
  const isOver = !isAhead && !question.closest("[data-cx-situation]").querySelector(before);
  // The chosen day is taken back by a second tap, as with every other choice.
  const month = cx.month((day) => {
    const iso = cx.days.toIso(day);
    choose(iso === cx.run.get(key) ? null : iso);
    focusChecked();
  }, isOver);
  month.element.hidden = true;
  choices.after(month.element);

  function fold(isFolded) {
    month.element.hidden = isFolded;
    other.setAttribute("aria-expanded", String(!isFolded));
  }
  function focusChecked() {
    const input = choices.querySelector(".cx-choice:not([hidden]) > input:checked");
    (input || other).focus();
  }
  other.addEventListener("click", () => {
    fold(!month.element.hidden);
    if (!month.element.hidden) {
      month.show(cx.days.fromIso(cx.run.get(key)));
      month.element.scrollIntoView({ block: "nearest" });
      month.focus();
    }
  });
  month.element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      fold(true);
      other.focus();
    }
  });

  function show() {
    const today = cx.days.today();
    const iso = cx.run.get(key);
    const near = (isAhead ? AHEAD : NEAR).map((word, distance) => ({
      day: today + (isAhead ? distance : -distance),
      said: cx.word(word),
    }));
    const chosen = cx.days.fromIso(iso);
    const isOther = chosen !== null && !near.some(({ day }) => day === chosen);
    other.textContent = isOther ? cx.days.format(chosen) : cx.word("days.other");
    other.classList.toggle("cx-choice--chosen", isOther);
    const shown = [...near.map(({ day }) => day), isOther ? chosen : ""].join(" ");
    if (choices.dataset.shown !== shown) {
      choices.dataset.shown = shown;
      const chips = near.map(({ day, said }) =>
        chip(`${key}:${question.dataset.cxQuestion}`, cx.days.toIso(day), [said], choose),
      );
      if (isOther) {
        // Who hands over reads what is checked; the eye reads the button.
        const name = `${key}:${question.dataset.cxQuestion}:other`;
        chips.push(chip(name, iso, [cx.days.format(chosen)], choose));
        chips.at(-1).hidden = true;
      }
      const focused = choices.contains(document.activeElement);
      choices.replaceChildren(...chips, other, ...times);
      check(choices, iso);
      if (focused) {
        focusChecked();
      }
    }
    check(choices, iso);
    for (const time of times) {
      time.hidden = chosen === null;
      time.value = cx.run.get(`time:${anchor}`) || "";
    }
  }

  const times = "needsTime" in question.dataset ? [timeChoice(anchor)] : [];
  cx.run.onChange(show);
  cx.days.onNewDay(question, show);
  show();
}

function timeChoice(anchor) {
  const select = cx.make("select", { "aria-label": cx.word("days.time") });
  select.append(cx.make("option", { value: "" }, cx.word("days.no_time")));
  for (let half = 0; half < HALF_HOURS; half += 1) {
    const [hour, minute] = [Math.floor(half / 2), (half % 2) * 30];
    const value = `${hour}:${minute}`;
    select.append(cx.make("option", { value }, cx.word("days.at", { time: cx.time(half * 30) })));
  }
  select.addEventListener("change", () => cx.run.set(`time:${anchor}`, select.value || null));
  return select;
}

cx.enhance("[data-cx-question]", (question) => {
  const answers = question.querySelector(".cx-answers");
  if ("dateOf" in question.dataset) {
    askForDay(question);
  } else if (answers) {
    askForAnswer(question, answers);
  }
});

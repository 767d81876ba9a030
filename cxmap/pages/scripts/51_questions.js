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
  [...answers.children].forEach((answer, position) => {
    const choose = (value) => cx.run.set(key, value === null ? null : Number(value));
    choices.append(chip(key, String(position), [...answer.childNodes], choose));
  });
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
  const choose = (iso) => cx.run.change({ [key]: iso, ...(iso ? {} : { [`time:${anchor}`]: null }) });
  const other = cx.make(
    "button",
    { class: "cx-choice", type: "button", "aria-expanded": "false" },
    cx.word("days.other"),
  );
  const month = cx.month(cx.days.today(), (day) => {
    fold(true);
    choose(cx.days.toIso(day));
    focusChecked();
  });
  month.element.hidden = true;
  choices.after(month.element);

  function fold(isFolded) {
    month.element.hidden = isFolded;
    other.setAttribute("aria-expanded", String(!isFolded));
  }
  function focusChecked() {
    const input = choices.querySelector("input:checked");
    (input || other).focus();
  }
  other.addEventListener("click", () => {
    fold(!month.element.hidden);
    if (!month.element.hidden) {
      const iso = cx.run.get(key);
      month.show(iso === null ? null : cx.days.fromIso(iso));
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
    const chosen = iso === null ? null : cx.days.fromIso(iso);
    if (chosen !== null && !near.some(({ day }) => day === chosen)) {
      near.push({ day: chosen, said: cx.days.format(chosen) });
    }
    const shown = near.map(({ day }) => day).join(" ");
    if (choices.dataset.shown !== shown) {
      choices.dataset.shown = shown;
      const chips = near.map(({ day, said }) =>
        chip(`${key}:${question.dataset.cxQuestion}`, cx.days.toIso(day), [said], choose),
      );
      const focused = choices.contains(document.activeElement);
      choices.replaceChildren(...chips, other, ...times);
      check(choices, iso);
      if (focused) {
        focusChecked();
      }
    }
    check(choices, iso);
    for (const time of times) {
      time.hidden = iso === null;
      time.value = cx.run.get(`time:${anchor}`) || "";
    }
  }

  const times = "needsTime" in question.dataset ? [timeChoice(anchor)] : [];
  cx.run.onChange(show);
  cx.days.onNewDay(() => question.isConnected && show());
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

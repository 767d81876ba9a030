// Options: an answer closes those it does not fit, and says why; nothing disappears. One is chosen.

const MINUTE = 60 * 1000;

function reasonsOf(option) {
  const reasons = otherAnswersOf(option);
  const former = formerOf(option);
  if (reasons.length === 0 && former && fallsAway(former)) {
    reasons.push(cx.word("playbook.only_after", { option: cx.optionTitle(former) }));
  }
  for (const element of option.querySelectorAll("[data-cx-window]")) {
    const state = cx.showWindow(element);
    if (state && state.is === "over") {
      reasons.push(state.text);
    }
  }
  return reasons;
}

/** Give the answers that were given where an option needs others, each with its question. */
function otherAnswersOf(option) {
  const reasons = [];
  for (const needed of (option.dataset.cxIf || "").split(" ").filter(Boolean)) {
    const [question, answer] = needed.split("=");
    const chosen = cx.run.get(`answer:${question}`);
    if (chosen !== null && !answer.split("|").includes(chosen)) {
      reasons.push(answerInWords(question, chosen));
    }
  }
  return reasons.filter(Boolean);
}

/** Give the option that is tried before another one, or null. */
function formerOf(option) {
  const { cxAfter } = option.dataset;
  return cxAfter ? document.getElementById(cxAfter) : null;
}

/**
 * Tell whether an option is never tried with this customer, because of an answer or of the
 * circumstances. One whose time is over has been tried: then it is the turn of what comes after.
 */
function fallsAway(option) {
  const former = formerOf(option);
  const isOff = option.classList.contains("cx-off") || otherAnswersOf(option).length > 0;
  return isOff || (former !== null && fallsAway(former));
}

/** Write an answer that was given, with its question; nothing where it is there no more. */
function answerInWords(question, chosen) {
  const asked = document.querySelector(`[data-cx-question="${CSS.escape(question)}"]`);
  const inputs = asked ? [...asked.querySelectorAll(".cx-choice > input")] : [];
  const input = inputs.find(({ value }) => value === chosen);
  if (!input) {
    return "";
  }
  const answer = input.nextElementSibling.textContent;
  return cx.word("playbook.answered", { question: asked.dataset.bare, answer });
}

/** Tell whether every answer that an option needs was given. */
function isMet(option) {
  const needed = (option.dataset.cxIf || "").split(" ").filter(Boolean);
  return needed.every((each) => {
    const [question, answer] = each.split("=");
    return answer.split("|").includes(String(cx.run.get(`answer:${question}`)));
  });
}

function judge(option) {
  option.classList.toggle("cx-option--met", "cxIf" in option.dataset && isMet(option));
  const reasons = reasonsOf(option).filter(Boolean);
  const isClosed = reasons.length > 0;
  option.classList.toggle("cx-option--closed", isClosed);
  let line = option.querySelector(".cx-option__because");
  if (!isClosed) {
    option.classList.remove("cx-option--shown");
    if (line) {
      line.remove();
    }
    return;
  }
  if (!line) {
    line = cx.make("p", { class: "cx-option__because" }, cx.make("span"), showButton(option));
    option.querySelector(".cx-option__head").after(line);
  }
  const reason = reasons.join(cx.word("playbook.and"));
  line.firstChild.textContent = cx.word("playbook.because", { reason });
}

function showButton(option) {
  const attributes = { class: "cx-option__show", type: "button", "aria-expanded": "false" };
  const button = cx.make("button", attributes, cx.word("playbook.show"));
  button.addEventListener("click", () => {
    const isShown = option.classList.toggle("cx-option--shown");
    button.setAttribute("aria-expanded", String(isShown));
    button.textContent = cx.word(isShown ? "playbook.fold" : "playbook.show");
  });
  return button;
}

function judgeAll(situation, count) {
  const every = [...situation.querySelectorAll("[data-cx-option]")];
  const options = every.filter((each) => !each.classList.contains("cx-off"));
  options.forEach(judge);
  const open = options.filter((each) => !each.classList.contains("cx-option--closed"));
  const form = open.length === 1 ? "playbook.open_one" : "playbook.open_other";
  const said = open.length === options.length ? "" : cx.word(form, { count: cx.number(open.length) });
  const href = open.length ? `#${open[0].id}` : null;
  const link = count.firstElementChild;
  // Said again only when it is something else: it is read out.
  if (count.textContent !== said || (link && link.getAttribute("href") !== href)) {
    count.replaceChildren(said && href ? cx.make("a", { href }, said) : said);
  }
}

// --- What was chosen ----------------------------------------------------------------------------

function choiceOf(option) {
  return `option:${option.closest("[data-cx-situation]").dataset.cxSituation}`;
}

/** Give the key under which stands which option was chosen by doing its first step. */
function byStep(option) {
  return `option-by-step:${option.closest("[data-cx-situation]").dataset.cxSituation}`;
}

/** Give the title of an option. */
cx.optionTitle = function (option) {
  return cx.textOf(option.querySelector(".cx-option__title"));
};

/** Say why an option is closed now; nothing where it is open. */
cx.whyClosed = function (option) {
  const because = option.querySelector(".cx-option__because > span");
  const isClosed = because && option.classList.contains("cx-option--closed");
  return isClosed ? cx.word("hand_over.closed", { because: because.textContent }) : "";
};

/** Judge a situation as of this moment: a device may have slept since the last look. */
cx.judgeNow = function (situation) {
  situation.dispatchEvent(new Event("cx-judge"));
};

/** Give the option of a situation that was chosen, or null. */
cx.chosenOption = function (situation) {
  const options = [...situation.querySelectorAll("[data-cx-option]")];
  const isChosen = (each) => cx.run.get(choiceOf(each)) === each.id;
  return options.find((each) => isChosen(each) && !each.classList.contains("cx-off")) || null;
};

function choosing(option) {
  const title = option.querySelector(".cx-option__title").textContent.trim();
  const word = cx.word("playbook.choose");
  const attributes = { class: "cx-choice cx-option__choose", type: "button" };
  const button = cx.make("button", { ...attributes, "aria-label": `${word}: ${title}` }, word);
  button.addEventListener("click", () => {
    const isChosen = cx.run.get(choiceOf(option)) === option.id;
    cx.run.change({ [choiceOf(option)]: isChosen ? null : option.id, [byStep(option)]: null });
    if (isChosen && button.offsetParent === null) {
      option.querySelector(".cx-option__show").focus(); // the button itself has just gone
    }
    const steps = option.querySelector(".cx-option__steps");
    if (steps && !isChosen) {
      steps.open = true;
    }
  });
  return button;
}

cx.enhance("[data-cx-option]", (option) => {
  if (cx.site.audience) {
    return; // what readers outside choose is registered and handed over by nobody
  }
  const button = choosing(option);
  option.querySelector(".cx-option__head").append(button);
  // Whoever does the first step of an option has chosen it, until no step of it is done.
  option.addEventListener("change", (event) => {
    const situation = option.closest("[data-cx-situation]");
    if (event.target.checked && cx.chosenOption(situation) === null) {
      cx.run.change({ [choiceOf(option)]: option.id, [byStep(option)]: option.id });
    } else if (
      cx.run.get(byStep(option)) === option.id &&
      !option.querySelector("[data-cx-tick]:checked")
    ) {
      cx.run.change({ [choiceOf(option)]: null, [byStep(option)]: null });
    }
  });
  const show = () => {
    const isChosen = cx.run.get(choiceOf(option)) === option.id;
    option.classList.toggle("cx-option--chosen", isChosen);
    button.setAttribute("aria-pressed", String(isChosen));
  };
  cx.run.onChange(show);
  show();
});

// --- In a situation -----------------------------------------------------------------------------

cx.enhance("[data-cx-situation]", (situation) => {
  const count = cx.make("p", { class: "cx-quiet cx-open", role: "status" });
  const questions = situation.querySelector(".cx-questions");
  if (questions) {
    questions.after(count);
  }
  const show = () => situation.isConnected && judgeAll(situation, count);
  cx.run.onChange(show);
  cx.days.onNewDay(situation, show);
  cx.contexts.onChange(situation, show);
  situation.addEventListener("cx-judge", show);
  show();
  if (situation.querySelector("[data-unit$='hour'], [data-unit='minute'], [data-unit='second']")) {
    everyMinute(situation, show);
  }
});

function everyMinute(situation, show) {
  const timer = setInterval(() => {
    if (situation.isConnected) {
      show();
    } else {
      clearInterval(timer);
    }
  }, MINUTE);
}

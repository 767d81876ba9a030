// What a colleague has to know who takes over: what was said, chosen and done, and what is left.

/** Say how it stands with a customer, in the situations that were gone through and the one open. */
cx.handOverText = function (page, title, current) {
  const head = [cx.word("hand_over.title", { title })];
  if (cx.run.label) {
    const values = { name: cx.site.reference, reference: cx.run.label };
    head.push(cx.word("hand_over.reference", values));
  }
  return [...head, ...cx.runLines(cx.goneThrough(page, current))].join("\n");
};

/** Say part by part what was gone through, each with an empty line before it. */
cx.runLines = function ({ situations, lists }) {
  const parts = [...situations.map(situationLines), ...lists.map(listLines)];
  return parts.flatMap((lines) => ["", ...lines]);
};

/** Give the situations and the lists that were gone through, judged as of now. */
cx.goneThrough = function (page, current) {
  const situations = [...page.querySelectorAll("[data-cx-situation]")].filter(
    (each) => each === current || isTouched(each),
  );
  situations.forEach(cx.judgeNow);
  return { situations, lists: [...page.querySelectorAll(".cx-card:has([data-cx-tick]:checked)")] };
};

/** Tell whether a situation was gone through; a day may have been said in another one. */
function isTouched(situation) {
  const checked = [...situation.querySelectorAll("input:checked")];
  const isAnswered = checked.some((input) => situation.open || !input.closest("[data-date-of]"));
  return isAnswered || cx.chosenOption(situation) !== null;
}

function situationLines(situation) {
  const words = situation.querySelector("q.cx-situation__words");
  const said = words && cx.word("hand_over.said", { words: cx.textOf(words) });
  const { contact } = situation.querySelector("[data-cx-register]").dataset;
  const lines = [
    cx.textOf(situation.querySelector(".cx-situation__title")),
    said,
    ...cx.answersIn(situation).map((each) => `- ${cx.word("playbook.answered", each)}`),
    ...ways(situation),
    contact && cx.word("hand_over.contact", { contact }),
    cx.addressOf(situation.dataset.cxSituation),
  ];
  return lines.filter(Boolean);
}

/** Give the questions of a situation that were answered, each with its answer. */
cx.answersIn = function (situation) {
  const given = [];
  for (const question of situation.querySelectorAll("[data-cx-question]")) {
    const chosen = question.querySelector(".cx-choice:has(:checked) > span");
    if (chosen) {
      const answer = "dateOf" in question.dataset ? dayOf(question) : chosen.textContent;
      given.push({ question: question.dataset.bare, answer });
    }
  }
  return given;
};

function dayOf(question) {
  const iso = cx.run.get(`date:${question.dataset.dateOf}`);
  return cx.days.format(cx.days.fromIso(iso));
}

// --- Ways out -----------------------------------------------------------------------------------

/** Say what was chosen and what was done; as long as nothing was chosen, what is still open. */
function ways(situation) {
  const chosen = cx.chosenOption(situation);
  const others = [...situation.querySelectorAll("[data-cx-option]")].filter(
    (each) => each !== chosen,
  );
  const offered = others.filter((each) => each.querySelector("[data-cx-tick]:checked"));
  const open = others.filter((each) => !offered.includes(each) && !isClosed(each));
  return [
    ...(chosen ? chosenLines(chosen) : []),
    ...offered.flatMap((each) => [
      cx.word("hand_over.offered", { option: cx.optionTitle(each) }),
      ...steps(each),
    ]),
    ...(chosen ? [] : open.map(openLine)),
  ];
}

function chosenLines(option) {
  const limit = cx.deadline(option);
  return [
    cx.word("hand_over.chosen", { option: cx.optionTitle(option) }),
    limit && cx.word("hand_over.limit", { limit }),
    cx.whyClosed(option),
    decides(option),
    ...steps(option),
  ];
}

function openLine(option) {
  const more = [cx.deadline(option), decides(option)].filter(Boolean);
  const said = cx.word("hand_over.open", { option: cx.optionTitle(option) });
  return more.length ? `${said} (${more.join(cx.word("playbook.and"))})` : said;
}

/** Say who decides, and how to reach them where they have to be asked. */
function decides(option) {
  const decider = option.querySelector("[data-cx-may]");
  if (!decider) {
    return "";
  }
  const reach = decider.querySelector(".cx-decider__who ~ *");
  const said = [cx.whoDecides(decider), reach && cx.textOf(reach)];
  return said.filter(Boolean).join(cx.word("hand_over.reach"));
}

function isClosed(option) {
  return option.classList.contains("cx-option--closed");
}

// --- What is ticked, and what is left -----------------------------------------------------------

function listLines(list) {
  return [cx.textOf(list.querySelector("h3")), ...steps(list)];
}

function steps(part) {
  return cx.stepsIn(part).map(
    (label) => `  ${label.querySelector(":checked") ? "☑" : "☐"} ${cx.textOf(label)}`,
  );
}

/** Give the steps, as labels, that hold under the circumstances that the reader has chosen. */
cx.stepsIn = function (part) {
  const labels = [...part.querySelectorAll(".cx-tick__label")];
  return labels.filter((label) => !label.closest("[hidden], .cx-off"));
};

// --- To the colleague ---------------------------------------------------------------------------

/** Share a text where the device can, else copy it. */
cx.handOver = async function (text, say) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      await navigator.share({ text });
      return;
    } catch (error) {
      if (error.name === "AbortError") {
        return;
      }
    }
  }
  if (await cx.copy(text)) {
    say(cx.word("hand_over.copied"));
  }
};

// The bar at the bottom: a new customer, what to register, and what a colleague takes over.

const SAID_LASTS = 12 * 1000;

/** Give the situation that the reader opened last, or null. */
function current(page) {
  const last = opened.get(page);
  if (last && last.open) {
    return last;
  }
  return page.querySelector("[data-cx-situation][open]");
}

const opened = new WeakMap();

cx.enhance("[data-cx-bar]", (bar) => {
  const page = bar.closest(".cx-page");
  const reference = bar.querySelector(".cx-bar__reference");
  const said = bar.querySelector(".cx-bar__said");
  const button = (name) => bar.querySelector(`[data-cx-do="${name}"]`);
  // What can be taken back stays offered until something new is said of a customer.
  let offer = [];
  let timer = 0;

  page.addEventListener(
    "toggle",
    (event) => {
      if (event.target.matches("[data-cx-situation]") && event.target.open) {
        opened.set(page, event.target);
      }
    },
    true,
  );

  reference.addEventListener("change", () => cx.run.setLabel(reference.value));
  const show = () => {
    if (document.activeElement !== reference) {
      reference.value = cx.run.label;
    }
    if (offer.length && !cx.run.canUndo) {
      offer = [];
      said.replaceChildren();
    }
  };
  cx.run.onChange(show);
  show();

  function say(text) {
    clearTimeout(timer);
    said.replaceChildren(text);
    timer = setTimeout(() => said.replaceChildren(...offer), SAID_LASTS);
  }

  button("new").addEventListener("click", () => {
    const before = [...page.querySelectorAll("[data-cx-situation][open]")];
    before.forEach((each) => {
      each.open = false;
    });
    reference.value = "";
    cx.run.clear();
    const undo = cx.make("button", { class: "cx-button", type: "button" }, cx.word("bar.undo"));
    undo.addEventListener("click", () => {
      cx.run.undo();
      before.forEach((each) => {
        each.open = true;
      });
      reference.value = cx.run.label;
      offer = [];
      said.replaceChildren();
      button("new").focus();
    });
    say(cx.word("bar.cleared"));
    if (cx.run.canUndo || before.length) {
      offer = [...said.childNodes, undo];
      said.append(undo);
      clearTimeout(timer);
    }
    window.scrollTo({ top: 0 });
  });

  // Before the register opens, its button learns what the register is about.
  button("register").addEventListener(
    "click",
    () => {
      const situation = current(page);
      const own = situation && situation.querySelector("[data-cx-register]");
      Object.assign(button("register").dataset, {
        situation: own ? own.dataset.situation : bar.dataset.title,
        words: own ? own.dataset.words : "",
        unit: own ? own.dataset.unit : "",
        anchor: own ? situation.dataset.cxSituation : "",
      });
    },
    true,
  );

  button("hand-over").addEventListener("click", () => {
    cx.handOver(handOverText(bar.dataset.title, page), (text) => say(text));
  });

  bar.hidden = false;
});

// --- What a colleague has to know -----------------------------------------------------------------

function handOverText(title, page) {
  const situations = [...page.querySelectorAll("[data-cx-situation]")].filter(
    (each) => each === current(page) || isTouched(each),
  );
  const head = [cx.word("hand_over.title", { title })];
  if (cx.run.label) {
    head.push(cx.word("hand_over.reference", { reference: cx.run.label }));
  }
  return [...head, ...situations.flatMap((each) => ["", ...situationLines(each)])].join("\n");
}

/** Tell whether a situation was gone through; a day may have been said in another one. */
function isTouched(situation) {
  const checked = [...situation.querySelectorAll("input:checked")];
  return checked.some((input) => situation.open || !input.closest("[data-date-of]"));
}

function situationLines(situation) {
  const text = (selector) => situation.querySelector(selector).textContent.trim();
  const lines = [text(".cx-situation__title")];
  const words = situation.querySelector("q.cx-situation__words");
  if (words) {
    lines.push(cx.word("hand_over.said", { words: words.textContent.trim() }));
  }
  for (const question of situation.querySelectorAll("[data-cx-question]")) {
    const chosen = question.querySelector(".cx-choice:has(:checked) > span");
    if (chosen) {
      const answer = "dateOf" in question.dataset ? dayOf(question) : chosen.textContent;
      const values = { question: question.dataset.bare, answer };
      lines.push(`- ${cx.word("playbook.answered", values)}`);
    }
  }
  for (const option of situation.querySelectorAll("[data-cx-option]")) {
    lines.push(...optionLines(option));
  }
  const address = addressOf(situation);
  return address ? [...lines, address] : lines;
}

function dayOf(question) {
  const iso = cx.run.get(`date:${question.dataset.dateOf}`);
  return cx.days.format(cx.days.fromIso(iso));
}

/** Say what was done of an option, or, where it is still open, who decides it. */
function optionLines(option) {
  const title = option.querySelector(".cx-option__title").textContent.trim();
  const done = [...option.querySelectorAll(".cx-tick__label")].filter((label) =>
    label.querySelector(":checked"),
  );
  if (done.length > 0) {
    const steps = done.map((label) => `  ✓ ${label.textContent.trim()}`);
    return [cx.word("hand_over.offered", { option: title }), ...steps];
  }
  if (option.classList.contains("cx-option--closed")) {
    return [];
  }
  const decider = option.querySelector("[data-cx-may]");
  const decides = decider ? ` (${cx.whoDecides(decider)})` : "";
  return [cx.word("hand_over.open", { option: title }) + decides];
}

/** Give the address of a situation; a folder on this device is none for a colleague. */
function addressOf(situation) {
  if (location.protocol === "file:") {
    return "";
  }
  return `${location.origin}${location.pathname}#${situation.dataset.cxSituation}`;
}

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

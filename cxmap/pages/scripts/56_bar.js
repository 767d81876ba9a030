// The bar at the bottom: a new customer, what to register, and to hand over to a colleague.

const SAID_LASTS = 12 * 1000;

/** Give the situation that the reader opened last, or null. */
cx.openSituation = function (page) {
  const last = opened.get(page);
  if (last && last.open) {
    return last;
  }
  return page.querySelector("[data-cx-situation][open]");
};

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
    const steps = [...page.querySelectorAll(".cx-option__steps[open]")];
    [...before, ...steps].forEach((each) => {
      each.open = false;
    });
    reference.value = "";
    cx.run.clear();
    const undo = cx.make("button", { class: "cx-button", type: "button" }, cx.word("bar.undo"));
    undo.addEventListener("click", () => {
      cx.run.undo();
      [...before, ...steps].forEach((each) => {
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
      const situation = cx.openSituation(page);
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
    const text = cx.handOverText(page, bar.dataset.title, cx.openSituation(page));
    cx.handOver(text, say);
  });

  bar.hidden = false;
});

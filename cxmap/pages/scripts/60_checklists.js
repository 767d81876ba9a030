// Checklists and steps that are ticked. What is ticked belongs to the run of the page.
//
// A tick is kept as the edition of the text it was set for, and the moment. Where the author has
// changed the text since, the tick is taken back and the reader is told; all others stay.

const TICK = "tick:";
const REVISION = "revision:";
const ROW = ".cx-tick";
const BOX = ".cx-tick__box";

cx.enhance("[data-cx-steps]", (list) => enhance(list, { changed: whichStepsChanged }));
cx.enhance("[data-cx-checklist]", (form) => {
  form.addEventListener("submit", (event) => event.preventDefault());
  enhance(form, { changed: whatChanged, refresh: withTools(form) });
});

cx.enhance("[data-cx-procedure-tools]", (tools) => {
  const procedure = tools.closest(".cx-card");
  tools.hidden = false;
  tools.firstElementChild.addEventListener("click", () => {
    showLabel(procedure);
    cx.printAlone(procedure);
  });
});

function enhance(list, { changed, refresh = () => {} }) {
  const boxes = [...list.querySelectorAll(BOX)];
  const count = takeBackOutdated(boxes);
  const text = changed(count, isOtherRevision(list, boxes));
  const note = text ? cx.make("p", { class: "cx-run-note", role: "status" }, text) : null;
  const legend = list.querySelector("legend");
  if (note && legend) {
    legend.after(note);
  } else if (note) {
    list.before(note);
  }
  const show = (keys) => {
    for (const box of boxes) {
      box.checked = keptEdition(box) === box.dataset.cxEdition;
    }
    // The next customer has nothing to do with what was ticked before.
    if (note && keys === null && cx.run.isEmpty) {
      note.remove();
    }
    refresh(boxes);
  };
  list.addEventListener("change", (event) => {
    if (event.target.matches(BOX)) {
      const { cxTick, cxEdition } = event.target.dataset;
      cx.run.change({
        [TICK + cxTick]: event.target.checked ? `${cxEdition} ${Date.now()}` : null,
        ...revisionOf(list, boxes),
      });
    }
  });
  cx.run.onChange(show);
  // Whoever switches the circumstances hides rows: those do not count.
  new MutationObserver(() => refresh(boxes)).observe(list, {
    attributeFilter: ["hidden", "class"],
    subtree: true,
  });
  show([]);
}

// --- Texts that have changed --------------------------------------------------------------------

/** Give the keys of a box in the run: its own, and those it had under former ids. */
function keysOf(box) {
  const { cxTick, cxFormerly = "" } = box.dataset;
  return [cxTick, ...cxFormerly.split(" ").filter(Boolean)].map((key) => TICK + key);
}

/** Give what the run remembers of a box: the edition for which it was ticked, and when; or null. */
function keptTick(box) {
  return keysOf(box).map(cx.run.get).find((tick) => tick !== null) ?? null;
}

/** Give the edition for which a box was ticked, or null. */
function keptEdition(box) {
  const tick = keptTick(box);
  return tick === null ? null : String(tick).split(" ")[0];
}

/** Give when a box was ticked, as a `Date`; null where nobody knows. */
cx.tickedAt = function (box) {
  const moment = Number(String(keptTick(box) ?? "").split(" ")[1]);
  return box.checked && moment > 0 ? new Date(moment) : null;
};

/** Take back the ticks of texts that have changed, and give their number. */
function takeBackOutdated(boxes) {
  const changes = {};
  let count = 0;
  for (const box of boxes) {
    const [key, ...former] = keysOf(box).filter((each) => cx.run.get(each) !== null);
    if (key === undefined) {
      continue;
    }
    const tick = keptTick(box);
    const isOutdated = keptEdition(box) !== box.dataset.cxEdition;
    const [own] = keysOf(box);
    if (isOutdated || key !== own || former.length) {
      [key, ...former].forEach((each) => (changes[each] = null));
      changes[own] = isOutdated ? null : tick;
      count += isOutdated ? 1 : 0;
    }
  }
  if (Object.keys(changes).length) {
    cx.run.change(changes);
  }
  return count;
}

/** Give what the run remembers of a checklist's revision: nothing as long as nothing is ticked. */
function revisionOf(list, boxes) {
  const { cxChecklist, cxRevision } = list.dataset;
  const isBegun = boxes.some((box) => box.checked);
  return cxChecklist ? { [REVISION + cxChecklist]: isBegun ? cxRevision : null } : {};
}

/** Tell whether ticks that still stand belong to another revision; from now on it is this one. */
function isOtherRevision(list, boxes) {
  const { cxChecklist, cxRevision } = list.dataset;
  const kept = cxChecklist ? cx.run.get(REVISION + cxChecklist) : null;
  if (kept === null || kept === cxRevision) {
    return false;
  }
  const isBegun = boxes.some((box) => keptEdition(box) !== null);
  cx.run.set(REVISION + cxChecklist, isBegun ? cxRevision : null);
  return isBegun;
}

function whatChanged(count, isOther) {
  if (count) {
    const key = count === 1 ? "checklist.changed_one" : "checklist.changed_other";
    return cx.word(key, { count: cx.number(count) });
  }
  return isOther ? cx.word("checklist.changed_none") : "";
}

function whichStepsChanged(count) {
  const key = count === 1 ? "checklist.steps_changed_one" : "checklist.steps_changed_other";
  return count ? cx.word(key, { count: cx.number(count) }) : "";
}

// --- Progress and tools of a checklist ----------------------------------------------------------

/** Show the tools of a checklist and give what brings its progress up to date. */
function withTools(form) {
  const progress = form.querySelector("progress");
  const output = form.querySelector("output");
  const tools = form.querySelector("[data-cx-checklist-tools]");
  const said = cx.make("span", { class: "cx-checklist__said", role: "status" });
  let cleared = null;
  tools.append(said);
  for (const part of [progress, output, tools]) {
    part.hidden = false;
  }

  const say = (text) => said.replaceChildren(text);
  const undo = () => {
    cx.run.change(cleared);
    form.querySelector('[data-cx-do="clear"]').focus();
  };
  const acts = {
    async copy() {
      say((await cx.copy(result(form))) ? cx.word("checklist.copied") : "");
    },
    print() {
      cx.printAlone(form);
    },
    clear() {
      const boxes = [...form.querySelectorAll(BOX)].filter((box) => box.checked);
      const ticks = boxes.map((box) => [TICK + box.dataset.cxTick, keptTick(box)]);
      cleared = { ...Object.fromEntries(ticks), ...revisionOf(form, boxes) };
      cx.run.change(Object.fromEntries(Object.keys(cleared).map((key) => [key, null])));
      const button = cx.make("button", { class: "cx-tool", type: "button" });
      button.textContent = cx.word("checklist.undo");
      button.addEventListener("click", undo);
      said.replaceChildren(cx.word("checklist.cleared"), " ", button);
      button.focus();
    },
  };
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-cx-do]");
    if (button) {
      acts[button.dataset.cxDo]();
    }
  });

  // What was said is about the state before.
  cx.run.onChange(() => say(""));
  return (boxes) => {
    const counted = boxes.filter(counts);
    const done = counted.filter((box) => box.checked).length;
    progress.max = Math.max(counted.length, 1);
    progress.value = done;
    const words = progressInWords(done, counted.length);
    // A live region is read out when it changes, and only then.
    if (output.textContent !== words) {
      output.textContent = words;
    }
    form.classList.toggle("cx-checklist--blank", done === 0);
    form.classList.toggle("cx-checklist--complete", done > 0 && done === counted.length);
    form.querySelector('[data-cx-do="clear"]').disabled = !boxes.some((box) => box.checked);
    showLabel(form);
  };
}

/** Tell whether a row holds under the circumstances that the reader has chosen. */
function counts(box) {
  return !box.closest("[hidden], .cx-off");
}

function progressInWords(done, all) {
  const numbers = { done: cx.number(done), all: cx.number(all) };
  if (all === 0) {
    return cx.word("checklist.none");
  }
  return cx.word(done === all ? "checklist.complete" : "checklist.progress", numbers);
}

/** Show the number of the case on paper, beside name, date and signature. */
function showLabel(form) {
  const sign = form.querySelector(".cx-sign");
  const old = sign.querySelector(".cx-sign__label");
  if (old) {
    old.remove();
  }
  if (cx.run.label) {
    const label = runLabel();
    sign.prepend(cx.make("span", { class: "cx-sign__label" }, label), " ");
  }
}

function runLabel() {
  return cx.word("checklist.label", { name: cx.site.reference, label: cx.run.label });
}

// --- Taking it along ----------------------------------------------------------------------------

/** Give a checklist as text: title, time, number of the case, and every item with its box. */
function result(form) {
  const boxes = [...form.querySelectorAll(BOX)].filter(counts);
  const done = boxes.filter((box) => box.checked).length;
  const rows = boxes.map((box) => {
    const row = box.closest(ROW);
    const within = row.querySelector("[data-cx-within]");
    const limit = within ? ` (${cx.textOf(within)})` : "";
    return `${box.checked ? "☑" : "☐"} ${cx.textOf(row.querySelector(".cx-step"))}${limit}`;
  });
  return [
    cx.textOf(form.querySelector("h3")),
    cx.word("checklist.page", { title: cx.textOf(document.querySelector("h1.cx-title")) }),
    cx.momentInWords(Date.now()),
    ...(cx.run.label ? [runLabel()] : []),
    progressInWords(done, boxes.length),
    "",
    ...rows,
  ].join("\n");
}

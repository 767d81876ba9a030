// Saving a run as a file of this device: a table for spreadsheets, or a text. Nothing is sent.
//
// Every row of the table says to which run it belongs, so that those of several runs can stand
// below each other. What is typed here goes into the file and is kept nowhere else.

// Programs that open a file know by it that the letters are those of UTF-8.
const MARK = "\uFEFF";

cx.enhance("button[data-cx-save]", (button) => {
  const page = button.closest(".cx-page");
  const bar = page.querySelector("[data-cx-bar]");
  if (!bar) {
    return; // an example in another page has no runs to save
  }
  const { title } = bar.dataset;
  const list = button.closest("[data-cx-checklist]");
  button.hidden = false;
  button.addEventListener("click", () => {
    const current = button.closest("[data-cx-situation]") || cx.openSituation(page);
    const through = () => (list ? onlyOf(list) : cx.goneThrough(page, current));
    const name = list ? `${cx.run.id} ${list.dataset.cxChecklist}` : cx.run.id;
    cx.showDialog(offer({ name, title, through }), button);
  });
});

/** Give a checklist alone, as what was gone through; nothing where none of it is ticked. */
function onlyOf(list) {
  return { situations: [], lists: list.querySelector("[data-cx-tick]:checked") ? [list] : [] };
}

/** Offer to save what was gone through, in a file that is called after a name and the case. */
function offer({ name, title, through }) {
  const isBegun = rowsOf(through()).length > 0;
  const line = isBegun
    ? cx.word("save.stays", { when: cx.momentInWords(cx.run.endsAt) })
    : cx.word("save.nothing");
  const dialog = cx.dialog(cx.word("save.title"));
  dialog.append(cx.make("p", { class: "cx-dialog__line" }, line));
  dialog.append(isBegun ? form({ dialog, name, title, through }) : cx.closeButton(dialog));
  return dialog;
}

function form({ dialog, name, title, through }) {
  const reference = cx.field(cx.site.reference, cx.run.label);
  const who = cx.field(cx.word("save.who"));
  const where = cx.field(cx.word("save.where"));
  const fields = [reference, who, where];
  const said = cx.make("output", { class: "cx-quiet" });
  const save = (ending, kind, content) => {
    if (reference.input.value.trim() !== cx.run.label) {
      cx.run.setLabel(reference.input.value);
    }
    const made = cx.momentInWords(Date.now());
    const head = [
      [cx.word("save.playbook"), title],
      ...fields.map(({ name, input }) => [name, input.value.trim()]),
      [cx.word("save.made"), made],
    ];
    download(`${nameOfFile(name)}.${ending}`, kind, content(head));
    said.textContent = cx.word("save.saved");
  };
  const table = button("save.table", "submit");
  const text = button("save.text", "button");
  text.addEventListener("click", () => {
    save("txt", "text/plain", (head) => textOf(head, cx.runLines(through())));
  });
  const buttons = cx.make("div", { class: "cx-dialog__buttons" });
  buttons.append(table, text, cx.closeButton(dialog), said);
  const made = cx.make("form", {}, ...fields.map(({ label }) => label), buttons);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    save("csv", "text/csv", (head) => tableOf(head, rowsOf(through())));
  });
  return made;
}

function button(word, type) {
  const isMain = type === "submit" ? " cx-button--main" : "";
  return cx.make("button", { class: `cx-button${isMain}`, type }, cx.word(word));
}

// --- What is in it ------------------------------------------------------------------------------

/** Give a row for everything that was answered, chosen, ticked or left: part, what, result, when. */
function rowsOf({ situations, lists }) {
  return [...situations.flatMap(rowsOfSituation), ...lists.flatMap(rowsOfList)];
}

function rowsOfSituation(situation) {
  const part = cx.textOf(situation.querySelector(".cx-situation__title"));
  const chosen = cx.chosenOption(situation);
  const options = [...situation.querySelectorAll("[data-cx-option]")];
  const begun = options.filter((each) => each.querySelector("[data-cx-tick]:checked"));
  const limit = chosen ? cx.deadline(chosen) : "";
  return [
    ...cx.answersIn(situation).map(({ question, answer }) => [part, question, answer, ""]),
    ...(chosen ? [[part, cx.word("save.chosen"), cx.optionTitle(chosen), ""]] : []),
    ...(limit ? [[part, cx.word("save.limit"), limit, ""]] : []),
    ...(chosen ? rowsOfSteps(part, chosen) : []),
    ...begun
      .filter((each) => each !== chosen)
      .flatMap((each) => [
        [part, cx.word("save.offered"), cx.optionTitle(each), ""],
        ...rowsOfSteps(part, each),
      ]),
  ];
}

function rowsOfList(list) {
  return rowsOfSteps(cx.textOf(list.querySelector("h3")), list);
}

function rowsOfSteps(part, within) {
  return cx.stepsIn(within).map((label) => {
    const box = label.querySelector("[data-cx-tick]");
    const moment = cx.tickedAt(box);
    const state = cx.word(box.checked ? "save.done" : "save.open");
    return [part, cx.textOf(label), state, moment ? cx.momentInWords(moment) : ""];
  });
}

// --- As a table, as a text ----------------------------------------------------------------------

function tableOf(head, rows) {
  const own = ["save.part", "save.what", "save.state", "save.when"].map((each) => cx.word(each));
  const names = [...head.map(([name]) => name), ...own];
  const values = head.map(([, value]) => value);
  const all = [names, ...rows.map((row) => [...values, ...row])];
  return all.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** Write a cell; what begins like a formula would be worked out by the program that opens it. */
function cell(text) {
  const safe = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

function textOf(head, lines) {
  const said = head
    .filter(([, value]) => value)
    .map(([name, value]) => cx.word("save.line", { name, value }));
  return `${[...said, ...lines].join("\n")}\n`;
}

// --- A file of this device ----------------------------------------------------------------------

/** Name a file after what is in it and the case; a name holds letters, digits and hyphens. */
function nameOfFile(name) {
  return `${name} ${cx.run.label}`
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

function download(name, kind, content) {
  const file = new Blob([MARK, content], { type: `${kind};charset=utf-8` });
  const href = URL.createObjectURL(file);
  const link = cx.make("a", { href, download: name });
  link.click();
  // The browser has begun with it when the next task runs, or shortly after.
  setTimeout(() => URL.revokeObjectURL(href), 10 * 1000);
}

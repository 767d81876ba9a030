// Registering without a server: the ways into the firm's own systems, or a text to copy.
//
// Nothing is sent and nothing is kept: what is typed here is gone when the dialog is closed.

function filled(link, values) {
  return cx.filled(link, { ...values, reference: cx.latin(values.reference) });
}

function valuesOf(button) {
  const { situation = "", touchpoint = "", unit = "", anchor = "" } = button.dataset;
  const part = situationOf(button);
  if (part) {
    cx.judgeNow(part);
  }
  const option = part && cx.chosenOption(part);
  const closed = option ? cx.whyClosed(option) : "";
  const place = part ? part.dataset.cxSituation : anchor;
  return {
    situation,
    touchpoint,
    unit,
    option: option ? option.querySelector(".cx-option__title").textContent.trim() : "",
    hasOptions: Boolean(part && part.querySelector("[data-cx-option]")),
    closed,
    promise: option && !closed ? cx.deadline(option) : "",
    reference: cx.run.label,
    address: cx.addressOf(place),
    page: cx.addressOf(place) || cx.placeOf(place),
  };
}

/** Give the situation that a button stands in or names, or null. */
function situationOf(button) {
  const { anchor } = button.dataset;
  const named = anchor && document.querySelector(`[data-cx-situation="${CSS.escape(anchor)}"]`);
  return button.closest("[data-cx-situation]") || named || null;
}

function open(button) {
  const values = valuesOf(button);
  const about = [values.situation, values.touchpoint, wayOf(values), values.closed].filter(Boolean);
  const isOpen = values.hasOptions && !values.option;
  const lines = isOpen ? [...about, cx.word("register.no_option")] : about;
  const dialog = cx.dialog(cx.word("register.title"), lines);
  if (registers().length > 0) {
    dialog.append(links(dialog, button, () => showForm(dialog, form(dialog, about, button, values))));
  } else {
    showForm(dialog, form(dialog, about, button, values));
  }
  cx.showDialog(dialog, button);
}

/** Give the ways in which the work of this page is registered: a playbook names its own. */
function registers() {
  const bar = document.querySelector("[data-cx-bar]");
  const own = bar && bar.dataset.registers.split(" ");
  return cx.site.register_links.filter((_, number) => !own || own.includes(String(number)));
}

function wayOf({ option }) {
  return option && cx.word("register.option", { option });
}

function links(dialog, button, writeMyself) {
  const list = cx.make("ul", { class: "cx-dialog__links" });
  for (const { title, link } of registers()) {
    const way = cx.make(
      "a",
      {
        class: "cx-button cx-button--main",
        href: filled(link, valuesOf(button)),
        target: "_blank",
        rel: "noopener noreferrer",
      },
      title,
    );
    way.addEventListener("click", () => {
      way.href = filled(link, valuesOf(button)); // a day may have begun since the dialog was opened
      dialog.close();
    });
    list.append(cx.make("li", {}, way));
  }
  const attributes = { class: "cx-button cx-dialog__own", type: "button" };
  const own = cx.make("button", attributes, cx.word("register.write"));
  own.addEventListener("click", writeMyself);
  return cx.make("div", { class: "cx-dialog__ways" }, list, own, cx.closeButton(dialog));
}

function form(dialog, about, button, values) {
  const fields = [
    cx.field(cx.word("register.what"), button.dataset.words || "", true),
    cx.field(cx.site.reference, values.reference, false),
    cx.field(cx.word("register.unit"), values.unit, false),
    cx.field(cx.word("register.promised"), values.promise, true),
  ];
  const said = cx.make("output", { class: "cx-quiet" });
  const copy = cx.make(
    "button",
    { class: "cx-button cx-button--main", type: "submit" },
    cx.word("register.copy"),
  );
  const buttons = cx.make("div", { class: "cx-dialog__buttons" }, copy, cx.closeButton(dialog), said);
  const written = cx.make("form", {}, ...fields.map(({ label }) => label), buttons);
  written.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await cx.copy(text(about, fields, values))) {
      said.textContent = cx.word("register.copied");
    }
  });
  return written;
}

function text(about, fields, values) {
  const lines = fields
    .map(({ name, input }) => [name, input.value.trim()])
    .filter(([, value]) => value)
    .map(([name, value]) => (/[?؟]$/.test(name) ? `${name} ${value}` : `${name}: ${value}`));
  return [...about, ...lines, values.address].filter(Boolean).join("\n");
}

function showForm(dialog, made) {
  const ways = dialog.querySelector(".cx-dialog__ways");
  if (ways) {
    ways.remove();
  }
  dialog.append(made);
  made.querySelector("textarea").focus();
}

cx.enhance("button[data-cx-register]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => open(button));
});

// Texts that are ready: copied as they stand, or written anew while ticking what must be in them.
//
// What is written here may be about a customer: it is kept nowhere, and the ticks go with it.

cx.enhance("[data-cx-script]", (script) => {
  const tools = script.querySelector(".cx-checklist__tools");
  const [copy, write] = tools.querySelectorAll("button");
  const said = cx.make("output", { class: "cx-checklist__said" });
  const own = cx.field(cx.word("message.own"), plainText(script), true);
  own.label.hidden = true;
  tools.before(own.label);
  tools.append(said);
  tools.hidden = false;

  const isOwn = () => !own.label.hidden;
  const text = () => (isOwn() ? own.input.value : plainText(script));
  const tell = (before = "") => {
    const isBegun = isOwn() || boxes(script).some((box) => box.checked);
    const hasGap = (isOwn() || before) && text().includes("…");
    const gaps = hasGap && cx.word("message.gaps");
    said.textContent = [before, isBegun && whatIsLeft(script), gaps].filter(Boolean).join(" ");
  };
  const unfold = (isUnfolded) => {
    own.label.hidden = !isUnfolded;
    write.setAttribute("aria-expanded", String(isUnfolded));
  };
  copy.addEventListener("click", async () => {
    tell((await cx.copy(text())) ? cx.word("message.copied") : "");
  });
  write.addEventListener("click", () => {
    unfold(own.label.hidden);
    tell();
    if (isOwn()) {
      own.input.focus();
    }
  });
  script.addEventListener("change", () => tell());
  own.input.addEventListener("input", () => tell());
  // The next customer gets a message of their own.
  cx.run.onChange((keys) => {
    if (keys === null && cx.run.isEmpty) {
      own.input.value = plainText(script);
      boxes(script).forEach((box) => (box.checked = false));
      unfold(false);
      tell();
    }
  });
});

function boxes(script) {
  return [...script.querySelectorAll(".cx-tick__box")];
}

/** Give the text as the author wrote it, paragraph by paragraph. */
function plainText(script) {
  const parts = script.querySelectorAll(".cx-script__text :is(p, li)");
  return [...parts].map(cx.textOf).join("\n\n");
}

/** Say what must be in it and is not ticked yet; nothing where nothing has to be in it. */
function whatIsLeft(script) {
  const all = boxes(script);
  const missing = all.filter((box) => !box.checked).map((box) => cx.textOf(box.closest("label")));
  if (missing.length > 0) {
    return cx.word("message.missing", { what: missing.join(cx.word("playbook.and")) });
  }
  return all.length > 0 ? cx.word("message.complete") : "";
}

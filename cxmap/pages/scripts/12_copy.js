// Copying a text, also where the device lets no page write to its clipboard.

/** Copy a text; true where it was copied, false where it is shown instead, ready to be copied. */
cx.copy = async function (text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    show(text);
    return false;
  }
};

function show(text) {
  const title = cx.make("h2", { id: "cx_copy", class: "cx-copy__title" }, cx.word("copy.title"));
  const box = cx.make("textarea", { class: "cx-copy__text", readonly: true, rows: "9" });
  const close = cx.make("button", { class: "cx-tool", type: "button" }, cx.word("copy.close"));
  const dialog = cx.make("dialog", { class: "cx-copy", "aria-labelledby": "cx_copy" });
  box.setAttribute("aria-labelledby", "cx_copy");
  box.value = text;
  dialog.append(title, box, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  (document.querySelector(".cx-page") || document.body).append(dialog);
  dialog.showModal();
  box.focus();
  box.select();
  box.scrollTop = 0; // selecting has shown the end
}

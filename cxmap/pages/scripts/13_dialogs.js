// Dialogs: a title, what it is about, fields to type in, and ways to leave it.

/** Make a dialog with its title, and below it the lines that say what it is about, where any do. */
cx.dialog = function (title, lines = []) {
  const heading = cx.make("h2", { class: "cx-dialog__title", id: "cx_dialog" }, title);
  const dialog = cx.make("dialog", { class: "cx-dialog", "aria-labelledby": "cx_dialog" }, heading);
  if (lines.length > 0) {
    const said = lines.map((line) => cx.make("p", {}, line));
    dialog.append(cx.make("div", { class: "cx-dialog__about" }, ...said));
  }
  return dialog;
};

/** Show a dialog on the page of the button that asked for it; closed, it leaves the page. */
cx.showDialog = function (dialog, button) {
  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
  });
  closeWhenTappedBeside(dialog);
  button.closest(".cx-page").append(dialog);
  dialog.showModal();
};

/** Make the button that closes a dialog. */
cx.closeButton = function (dialog) {
  const attributes = { class: "cx-button", type: "button" };
  const close = cx.make("button", attributes, cx.word("dialog.close"));
  close.addEventListener("click", () => dialog.close());
  return close;
};

let count = 0;

/** Make a field to type in, with its name above it. */
cx.field = function (name, value = "", isLong = false) {
  count += 1;
  const id = `cx_field_${count}`;
  const input = isLong
    ? cx.make("textarea", { id, rows: "3" })
    : cx.make("input", { id, type: "text", autocomplete: "off" });
  input.value = value;
  const label = cx.make("label", { class: "cx-field", for: id }, cx.make("span", {}, name), input);
  return { name, input, label };
};

/**
 * Close a dialog with a tap beside it. Its padding is no place beside it, nor is one where a text
 * selection ends; and what somebody has typed is not lost to a tap.
 */
function closeWhenTappedBeside(dialog) {
  const isBeside = ({ target, clientX, clientY }) => {
    const box = dialog.getBoundingClientRect();
    const isWithin =
      clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    return target === dialog && !isWithin;
  };
  let beganBeside = false;
  let isChanged = false;
  dialog.addEventListener("input", () => {
    isChanged = true;
  });
  dialog.addEventListener("pointerdown", (event) => {
    beganBeside = isBeside(event);
  });
  dialog.addEventListener("click", (event) => {
    if (beganBeside && isBeside(event) && !isChanged) {
      dialog.close();
    }
  });
}

// The digest of a week is copied as it stands, to be pasted into a messenger.

cx.enhance("[data-cx-digest]", (digest) => {
  const button = digest.querySelector("button");
  const said = cx.make("output", { class: "cx-checklist__said" });
  button.after(" ", said);
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = digest.querySelector(".cx-digest__text").textContent;
    said.textContent = (await cx.copy(text)) ? cx.word("digest.copied") : "";
  });
});

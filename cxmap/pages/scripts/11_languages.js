// The switch of languages stays where the reader is: ids are the same in every language.

cx.enhance(".md-select__link[hreflang]", (link) => {
  // Just before it is followed, opened in another tab or copied: the address may have changed.
  for (const moment of ["pointerdown", "focus", "contextmenu", "click"]) {
    link.addEventListener(moment, () => {
      link.hash = location.hash;
    });
  }
});

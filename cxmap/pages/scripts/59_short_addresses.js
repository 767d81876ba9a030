// The list of short addresses says them as they are printed: whole, and for readers of any language.

cx.enhance(".cx-thing a[href^='go/']", (link) => {
  const whole = cx.rootAddress(link.getAttribute("href"));
  if (whole) {
    link.textContent = whole;
    link.dir = "ltr";
  }
});

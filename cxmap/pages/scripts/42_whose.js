// Whose journey is told: that of all, or of the one persona that is chosen.
//
// What is another thing to a persona stands, hidden, beside what is told of all: `data-cx-for` says
// whose it is, and is empty at that of all. See views/whose.py.

/** Tell a journey as one persona goes it; "" is that of all. */
cx.tellFor = function (page, persona) {
  const places = [...page.querySelectorAll("[data-cx-for]")].map((each) => each.parentElement);
  for (const place of new Set(places)) {
    const told = [...place.children].filter((each) => "cxFor" in each.dataset);
    const whose = told.some((each) => each.dataset.cxFor === persona) ? persona : "";
    for (const each of told) {
      // Parts of a drawing know the attribute, but no property of its name, and come without it.
      each.toggleAttribute("hidden", each.dataset.cxFor !== whose);
      each.removeAttribute("display");
    }
    describe(told.filter((each) => each.localName === "desc"));
  }
};

/** Let the description that holds now have the id by which its drawing names it. */
function describe(descriptions) {
  const id = descriptions.find((each) => each.id)?.id;
  for (const each of descriptions) {
    if (each.hasAttribute("hidden")) {
      each.removeAttribute("id");
    } else {
      each.id = id;
    }
  }
}

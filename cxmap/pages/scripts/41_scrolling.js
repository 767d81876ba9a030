// Tables and blueprints that scroll in a box of their own show whether more of them stands below.
// Those of several journeys and of lanes that are no wider than the page scroll with it: a box
// within the page would hide their last rows.

const LEAST = 8; // pixels that are worth a sign

const SCROLL_WITH_THE_PAGE = ".cx-beside, .cx-blueprint > .cx-diagram__scroll";

cx.enhance(`.cx-scroll, ${SCROLL_WITH_THE_PAGE}`, (box) => {
  const look = () => {
    const fits = box.matches(SCROLL_WITH_THE_PAGE) && box.scrollWidth <= box.clientWidth;
    box.toggleAttribute("data-cx-whole", fits);
    const below = box.scrollHeight - box.clientHeight - box.scrollTop;
    box.toggleAttribute("data-cx-below", below > LEAST);
  };
  box.addEventListener("scroll", look, { passive: true });
  const sizes = new ResizeObserver(look);
  [box, ...box.children].forEach((each) => sizes.observe(each));
});

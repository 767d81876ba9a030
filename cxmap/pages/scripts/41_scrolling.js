// Tables and blueprints that scroll in a box of their own show whether more of them stands below.

const LEAST = 8; // pixels that are worth a sign

cx.enhance(".cx-scroll, .cx-beside, .cx-blueprint > .cx-diagram__scroll", (box) => {
  const look = () => {
    const below = box.scrollHeight - box.clientHeight - box.scrollTop;
    box.toggleAttribute("data-cx-below", below > LEAST);
  };
  box.addEventListener("scroll", look, { passive: true });
  const sizes = new ResizeObserver(look);
  [box, ...box.children].forEach((each) => sizes.observe(each));
});

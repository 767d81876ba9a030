/* Remembers what is seen of the article only by its ground; lostInForcedColours() says later which
   of it is seen no more. Texts are never lost: browsers put them on a ground of their own. */
(() => {
  const PSEUDO = [null, "::before", "::after"];

  function alpha(colour) {
    const parts = colour.match(/[\d.]+(?=[,\s/)])/g) || [];
    if (colour === "transparent") return 0;
    return /^(rgba|color\(.*\/)/.test(colour) ? Number(parts[parts.length - 1]) : 1;
  }

  function groundOf(element) {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (alpha(colour) > 0) return colour;
    }
    return "canvas";
  }

  function isSeen(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    const ground = groundOf(pseudo ? element : element.parentElement);
    const hasLine = ["Top", "Right", "Bottom", "Left"].some(
      (side) =>
        parseFloat(style[`border${side}Width`]) > 0 &&
        style[`border${side}Style`] !== "none" &&
        alpha(style[`border${side}Color`]) > 0 &&
        style[`border${side}Color`] !== ground,
    );
    const isFilled = alpha(style.backgroundColor) > 0 && style.backgroundColor !== ground;
    return hasLine || isFilled || style.backgroundImage !== "none" || style.boxShadow !== "none";
  }

  function isBare(element, pseudo) {
    const style = getComputedStyle(element, pseudo);
    if (style.visibility !== "visible" || style.display === "none" || style.opacity === "0")
      return false;
    if (pseudo) return style.content === '""' && parseFloat(style.width) > 1 && parseFloat(style.height) > 1;
    const box = element.getBoundingClientRect();
    return !element.childNodes.length && box.width > 1 && box.height > 1;
  }

  const article = document.querySelector("article") || document.body;
  const remembered = [];
  for (const element of article.querySelectorAll("*:not(svg *, br, img, svg, input, textarea, select)"))
    for (const pseudo of PSEUDO)
      if (element.getClientRects().length && isBare(element, pseudo) && isSeen(element, pseudo))
        remembered.push([element, pseudo]);

  function named(element, pseudo) {
    const name = `${element.tagName.toLowerCase()}.${[...element.classList].join(".")}`;
    return name.replace(/\.$/, "") + (pseudo || "");
  }

  window.lostInForcedColours = () => [
    ...new Set(
      remembered.filter((each) => !isSeen(...each)).map((each) => named(...each)),
    ),
  ];
})();

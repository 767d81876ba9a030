"""Whatever is read stands out from what it stands on: in the light, in the dark and on paper.

The grounds are gathered from the style sheets, so a new one is tried with every colour of texts.
The ratio is that of WCAG 2.2, 1.4.3 for texts and 1.4.11 for signs and lines.
"""

import re
from itertools import pairwise

import pytest

from tests.pages.test_style import CSS

TEXT, SIGN = 4.5, 3.0

# Colours in which something is said; icons, faces, ways and curves have them, too.
SPEAKING = {
    "--cx-text",
    "--cx-quiet",
    "--cx-missed",
    "--cx-moment",
    "--cx-high",
    "--cx-low",
    "--cx-link",
    "--cx-second",
}
# Hairlines: distance, numbers, letters and words say the same.
DIVIDING = {"--cx-line", "--cx-strong-line", "--cx-way"}
# Bars are seen beside what is left of them.
TRACK = "--cx-line"
BARS = ("--cx-quiet", "--cx-high")
BELOW_CARDS = ("ground", "surface")

VALUE = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]+);")
GROUND = re.compile(r"background(?:-color)?:\s*((?:var|color-mix)\([^;]+)")
OF_ROW = "--cx-tint-of-row"
# Bars, dots and buttons; the letters of a button have the colour of a ground.
MARKED = "var(--md-typeset-mark-color)"  # what a search found is always in the colour of texts
FILLED = {f"var({name})" for name in SPEAKING | DIVIDING}
# Cells of heat maps: what stands in them stands on a chip.
STEP = "var(--cx-step)"
STEPS = re.compile(r"--cx-step:\s*(color-mix\([^;]+\));")


def declared(text, selector):
    """Give the values of all custom properties that are set under a selector."""
    found = re.search(rf"^\s*{re.escape(selector)}[^{{}}]*\{{([^{{}}]*)\}}", text, re.MULTILINE)
    assert found, selector
    return dict(VALUE.findall(found[1]))


SCREEN, PAPER = CSS.split("@media print", 1)
LIGHT = declared(SCREEN, ":root") | declared(SCREEN, '[data-md-color-scheme="default"]')
DARK = declared(SCREEN, ":root") | declared(SCREEN, '[data-md-color-scheme="slate"]')
SCHEMES = {
    "light": LIGHT,
    "dark": DARK,
    "paper": LIGHT | declared(PAPER, ":root"),
}


def colour(value, under=(255.0, 255.0, 255.0)):
    """Give red, green and blue of a colour, laid over what is under it.

    >>> colour("rgba(0, 0, 0, 0.5)", (100.0, 200.0, 0.0))
    (50.0, 100.0, 0.0)
    """
    if value.startswith("#"):
        return tuple(float(int(value[at : at + 2], 16)) for at in (1, 3, 5))
    *parts, alpha = (float(number) for number in re.findall(r"[\d.]+", value))
    return tuple(
        alpha * part + (1 - alpha) * below for part, below in zip(parts, under, strict=True)
    )


def ground(value, tokens):
    """Give the colour of a ground as a style sheet says it."""
    if mixed := re.fullmatch(r"color-mix\(in srgb, (.+) (\d+)%, (.+)\)", value):
        part = int(mixed[2]) / 100
        over, under = (ground(each, tokens) for each in (mixed[1], mixed[3]))
        return tuple(
            part * one + (1 - part) * other for one, other in zip(over, under, strict=True)
        )
    return colour(tokens[value.removeprefix("var(").removesuffix(")")])


def contrast(one, other):
    """Give how far two colours stand apart.

    >>> contrast((0, 0, 0), (255, 255, 255))
    21.0
    """
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def _luminance(parts):
    linear = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def grounds(tokens):
    """Give every ground of the style sheets, those of tinted rows once in every tint."""
    tints = re.findall(rf"{OF_ROW}: (#\w+);", CSS)
    for value in {value.strip() for value in GROUND.findall(CSS)}:
        if value in FILLED or value in (MARKED, STEP):
            continue
        for tint in tints if OF_ROW in value else ("",):
            yield f"{value} {tint}", ground(value, {**tokens, OF_ROW: tint})


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_stands_out_from_every_ground(scheme):
    tokens = SCHEMES[scheme]
    pale = {
        (name, where): round(ratio, 2)
        for where, under in grounds(tokens)
        for name in SPEAKING
        if (ratio := contrast(colour(tokens[name], under), under)) < TEXT
    }
    assert {} == pale


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_lies_below_cards_is_never_brighter_than_they_are(scheme):
    below, card = (_luminance(ground(f"var(--cx-{each})", SCHEMES[scheme])) for each in BELOW_CARDS)

    assert below <= card


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lanes_of_a_blueprint_are_seen_and_so_are_the_cards_and_words_on_them(scheme):
    tokens = SCHEMES[scheme]
    page, lane, card = (
        colour(tokens[each]) for each in ("--md-default-bg-color", "--cx-lane", "--cx-on-lane")
    )

    least = {"light": 1.08, "dark": 1.18}[scheme]
    assert min(contrast(page, lane), contrast(lane, card)) >= least
    assert all(
        contrast(colour(tokens[name], under), under) >= TEXT
        for under in (lane, card)
        for name in SPEAKING
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_bar_stands_out_from_what_is_left_of_it_and_marked_words_from_their_mark(scheme):
    tokens = SCHEMES[scheme]
    under = ground("var(--cx-surface)", tokens)
    track = colour(tokens[TRACK], under)
    mark = ground(MARKED, tokens)

    assert min(contrast(colour(tokens[bar], under), track) for bar in BARS) >= SIGN
    assert contrast(colour(tokens["--cx-text"], mark), mark) >= TEXT


def test_whatever_says_something_has_one_of_the_colours_that_were_tried():
    said = set(re.findall(r"(?<![\w-])(?:color|fill): var\((--cx-[\w-]+)\)", CSS))
    drawn = set(re.findall(r"(?<![\w-])stroke: var\((--cx-[\w-]+)\)", CSS))
    grounds_alone = {"--cx-surface", "--cx-tint", "--cx-ground", "--cx-moment-tint"}
    grounds_alone |= {"--cx-lane", "--cx-on-lane"}

    assert set() == said - SPEAKING - grounds_alone
    assert set() == drawn - SPEAKING - grounds_alone - DIVIDING


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_steps_of_heat_maps_are_told_apart(scheme):
    tokens = SCHEMES[scheme]
    misses = [value for value in STEPS.findall(CSS) if "--cx-missed" in value]
    shades = [colour(tokens["--cx-surface"]), *(ground(value, tokens) for value in misses)]

    assert 3 == len(misses)
    assert all(contrast(one, other) >= 1.3 for one, other in pairwise(shades)), scheme


def test_what_is_said_in_a_heat_map_stands_on_a_chip_or_on_a_tint_that_was_tried():
    # On a phone a cell is tinted as a whole, so faintly that the tint is one of the grounds above.
    rule, on_a_phone = re.findall(r"\.cx-page \.cx-heat__cell a \{([^}]*background[^}]*)\}", CSS)
    assert "background: var(--cx-surface)" in rule
    assert "background: none" in on_a_phone

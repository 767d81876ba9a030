"""Two journeys as one picture: nothing covers anything, wide and narrow, whatever is written."""

import random
import re
from itertools import combinations, pairwise
from math import dist
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.beside_curves import BEHIND_SAMPLE
from cxmap.diagrams.beside_drawing import (
    beside_description,
    beside_figure,
    beside_picture,
    beside_remarks,
)
from cxmap.diagrams.beside_layout import wide_layout
from cxmap.diagrams.beside_narrow import narrow_layout
from cxmap.diagrams.measures import PADDING, SMALL_STRONG
from cxmap.diagrams.routes import crosses_a_box
from cxmap.diagrams.shapes import Box
from cxmap.diagrams.tracks import STRETCH, shared_stretch
from cxmap.language.digits import digits_of
from cxmap.views.beside import variant_beside
from tests.diagrams.journeys import demo, title, written
from tests.diagrams.test_drawing import HOSTILE

WIDTH_OF_A_PHONE = 348


def made_up(seed):
    """A journey and a plan of it: shuffled, with some steps left out and some that are new."""
    chance = random.Random(seed)
    count = chance.randrange(1, 25)
    homes = sorted(chance.randrange(5) for _ in range(count))
    base = [(f"t{number}", home) for number, home in enumerate(homes)]
    plan = [(id_, chance.choice([home, home, home, chance.randrange(5)])) for id_, home in base]
    plan = [each for each in plan if chance.random() < 0.85]
    plan.insert(chance.randrange(len(plan) + 1), ("new", chance.randrange(5)))
    stages = list(range(5))
    chance.shuffle(stages)
    order = stages if seed % 2 else sorted(stages)
    head = "variant_of: it\nvariant: to_be\nbasis: assumed\n"
    return (
        f"journey: {title(seed, 60)}\n{_stages(base, range(5), chance)}",
        f"journey: {title(seed + 1, 60)}\n{head}{_stages(plan, order, chance)}",
    )


def _stages(steps, order, chance):
    lines = ["stages:"]
    for stage in order:
        lines += [f"  - stage: {title(stage, 40)}", f"    id: s{stage}", "    touchpoints:"]
        for id_, home in steps:
            if home == stage:
                lines += [
                    f"      - touchpoint: {title(len(id_) + ord(id_[-1]), 55)}",
                    f"        id: {id_}",
                    f"        takes: {chance.choice('۱۲۳')} روز",
                    f"        need: {chance.choice(['required', 'optional'])}",
                    f"        feels: {chance.choice([-2, -1, 0, 1, 2])}"
                    if chance.random() < 0.8
                    else "",
                ]
        if lines[-1].endswith("touchpoints:"):
            lines[-1] = ""
    return "\n".join(filter(None, lines)) + "\n"


def of_two(base, plan):
    """The view of two journeys, and its reader."""
    reader, _ = written(base, **{"journeys/z.yml": plan})
    view = variant_beside(reader, reader.catalog.journeys()[-1])
    assert view is not None
    return reader, view


def of_made_up(seed):
    """The view of a journey that was made up, and its reader."""
    return of_two(*made_up(seed))


def of_demo(language):
    """The variants of the demo, each beside its original."""
    views = ((reader, variant_beside(reader, journey)) for reader, journey in demo(language))
    return [(reader, view) for reader, view in views if view is not None]


ALL = [
    *of_demo("fa"),
    *of_demo("en"),
    *map(of_made_up, range(6)),
]
every_view = pytest.mark.parametrize(
    ("reader", "view"), [pytest.param(*each, id=str(at)) for at, each in enumerate(ALL)]
)
both_layouts = pytest.mark.parametrize("laid_out", [wide_layout, narrow_layout])


@every_view
@both_layouts
def test_nothing_covers_anything_and_all_lies_within(laid_out, reader, view):
    layout = laid_out(reader, view)
    boxes = [each.box for each in (*layout.headers, *layout.cards)]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].touches(pair[1])]
    assert all(box.x >= 0 and box.end <= layout.width for box in boxes)
    assert all(box.bottom <= layout.height for box in boxes)


@every_view
@both_layouts
def test_every_text_fits_into_its_card(laid_out, reader, view):
    for placed in (*laid_out(reader, view).headers, *laid_out(reader, view).cards):
        for text in (placed.layout.title, *placed.layout.texts):
            lettering = text.lines.lettering
            inside = placed.box.width - 2 * PADDING - text.x
            assert all(lettering.width(line) <= inside + 1 for line in text.lines.lines)
            assert text.y + text.lines.height <= placed.box.height
        mark = placed.layout.mark
        assert mark is None or mark.x + 20 + len(mark.word) * 5 <= placed.box.width


@every_view
@both_layouts
def test_lines_of_moves_go_around_all_cards_each_on_its_own_track(laid_out, reader, view):
    layout = laid_out(reader, view)
    boxes = [each.box for each in (*layout.headers, *layout.cards)]
    pieces = [list(pairwise(move.spots)) for move in layout.moves]
    steps = (*view.places, *view.stretches)
    assert len(layout.moves) == sum(step.goes_to is not None for step in steps)
    assert not any(crosses_a_box(move.spots, boxes) for move in layout.moves)
    assert all(0 <= spot.x <= layout.width for move in layout.moves for spot in move.spots)
    assert not [
        pair
        for one, other in combinations(pieces, 2)
        for pair in ((a, b) for a in one for b in other)
        if shared_stretch(*pair) > STRETCH
    ]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_the_heads_of_stages_say_whole_what_is_different(language):
    texts = [
        text.lines
        for reader, view in of_demo(language)
        for header in wide_layout(reader, view).headers
        for text in header.layout.texts
    ]

    assert texts
    assert all(each.is_whole for each in texts)


@every_view
def test_the_curves_go_onwards_and_words_lie_within(reader, view):
    layout = wide_layout(reader, view)
    if layout.curves is None:
        return
    for line in (*layout.curves.before, *layout.curves.after):
        assert all(one.x < other.x for one, other in pairwise(line))
    for label in layout.curves.labels:
        assert label.box.x >= 0
        assert label.box.end <= layout.width


FACES = 24 + 2
"""A face, and the ring around that of the second journey."""


@every_view
@both_layouts
def test_no_face_covers_another(laid_out, reader, view):
    curves = laid_out(reader, view).curves
    faces = [dot.spot for dot in curves.dots if dot.has_face] if curves else []
    assert not [
        pair
        for pair in combinations(faces, 2)
        if dist(*((spot.x, spot.y) for spot in pair)) < FACES
    ]


@every_view
@both_layouts
def test_the_names_of_the_curves_stand_above_them_whole(laid_out, reader, view):
    layout = laid_out(reader, view)
    if layout.curves is None:
        return
    ends = []
    for key in layout.curves.keys:
        widths = map(SMALL_STRONG.width, key.name.lines)
        ends.append(Box(key.start.x + BEHIND_SAMPLE, key.start.y, max(widths), key.height))
        assert key.name.is_whole
        assert ends[-1].end <= layout.width
        assert ends[-1].bottom <= min(dot.spot.y for dot in layout.curves.dots)
    assert not [pair for pair in combinations(ends, 2) if pair[0].touches(pair[1])]


NAMED = "A visit with so long a name that no phone and no single column has room for it in a line"
STEPS = "stages: [{stage: S, id: s, touchpoints: [{touchpoint: T, id: t, feels: FELT}]}]\n"


@both_layouts
def test_a_very_narrow_picture_breaks_the_names_of_its_curves(laid_out):
    base = f"journey: {NAMED}\n{STEPS.replace('FELT', '1')}"
    other = f"journey: Another of them\nvariant_of: it\n{STEPS.replace('FELT', '-1')}"
    reader, view = of_two(base, other)
    first, second = laid_out(reader, view).curves.keys

    assert len(first.name.lines) > 1
    assert NAMED == " ".join(first.name.lines)
    assert second.start.y >= first.start.y + len(first.name.lines) * SMALL_STRONG.line


def felt(*feelings, scale="", lead=""):
    """A journey of one stage, with what is felt at each of its touchpoints."""
    steps = "".join(
        f"      - {{touchpoint: T{at}, id: t{at}{'' if each is None else f', feels: {each}'}}}\n"
        for at, each in enumerate(feelings)
    )
    return f"journey: J\n{lead}{scale}stages:\n  - stage: S\n    id: s\n    touchpoints:\n{steps}"


@both_layouts
def test_a_scale_of_ten_has_ten_heights(laid_out):
    scale = "scale: 1 to 10\n"
    base = felt(*range(1, 11), scale=scale)
    plan = felt(*range(1, 11), scale=scale, lead="variant_of: it\n")
    curves = laid_out(*of_two(base, plan)).curves
    across = {(dot.spot.x if laid_out is narrow_layout else dot.spot.y) for dot in curves.dots}

    assert 10 == len(across)


@both_layouts
def test_a_dotted_line_leads_over_what_nobody_knows(laid_out):
    base = felt(1, None, None, 2, None)
    plan = felt(None, 1, 1, None, 2, lead="variant_of: it\n")
    reader, view = of_two(base, plan)
    curves = laid_out(reader, view).curves

    assert (1, 1) == (len(curves.dotted_before), len(curves.dotted_after))
    assert () == curves.before
    assert 1 == len(curves.after)
    assert "Dotted line: not known." in " ".join(beside_remarks(*written_in_english(base, plan)))


def test_where_all_is_known_no_line_is_dotted():
    base, plan = felt(1, 2), felt(2, 1, lead="variant_of: it\n")

    assert "Dotted" not in " ".join(beside_remarks(*written_in_english(base, plan)))


def written_in_english(base, plan):
    reader, _ = written(base, "en", **{"journeys/z.yml": plan})
    return reader, variant_beside(reader, reader.catalog.journeys()[-1])


@both_layouts
def test_where_both_feel_nearly_the_same_one_has_the_face_and_both_have_words(laid_out):
    reader, view = of_two(felt(1, 1, -1), felt(1, 1, -2, lead="variant_of: it\n"))
    curves = laid_out(reader, view).curves
    last = [dot for dot in curves.dots if dot.place is view.places[-1]]

    assert {(False, False), (True, True)} == {(dot.is_after, dot.has_face) for dot in last}
    assert all(dot.is_told for dot in last)


def test_stages_are_counted_where_one_of_them_moved_and_a_line_leads_to_it():
    stage = "  - {{stage: {0}, id: {0}, touchpoints: [{{touchpoint: T{0}, id: t{0}}}]}}\n"
    base, plan = (
        f"journey: J\n{lead}stages:\n" + "".join(map(stage.format, order))
        for lead, order in (("", "abc"), ("variant_of: it\n", "bca"))
    )
    reader, view = written_in_english(base, plan)

    assert "Touchpoints – The same: 3. Stages – Moved: 1, The same: 2." == beside_description(
        reader, view
    )
    for layout in (wide_layout(reader, view), narrow_layout(reader, view)):
        [move] = layout.moves
        away, now = (
            next(header.box for header in layout.headers if header.layout.step.sign.name == sign)
            for sign in ("away", "moved")
        )
        assert [away, now] == [
            next(box for box in (away, now) if box.grown(1).touches(Box(spot.x, spot.y, 0.1, 0.1)))
            for spot in (move.spots[0], move.spots[-1])
        ]


@every_view
def test_the_narrow_picture_fits_a_phone(reader, view):
    assert narrow_layout(reader, view).width <= WIDTH_OF_A_PHONE


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_picture_is_sound_small_and_says_how_much_is_different(language):
    for reader, view in of_demo(language):
        picture = beside_picture(reader, wide_layout(reader, view))
        drawing = ET.fromstring(picture)
        said = drawing.findtext("desc", "")
        assert all(digits_of(language, str(count)) in said for _, count in view.counts)
        assert not re.search(r"<script| style=| on\w+=|javascript:", picture)
        assert len(picture.encode()) <= 1400 + 950 * len(view.places)


def test_both_pictures_have_ids_of_their_own():
    reader, view = of_demo("en")[0]
    ids = re.findall(r' id="([^"]+-[td])"', beside_figure(reader, view))
    assert len(ids) == 4 == len(set(ids))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup(text):
    said = "'" + text.replace("'", "''") + "'"
    step = f"touchpoints: [{{touchpoint: {said}, id: ID, feels: 1, must_know: [{said}]}}]"
    base = f"journey: {said}\nstages: [{{stage: {said}, id: s, {step.replace('ID', 'a')}}}]\n"
    plan = base.replace("id: a", "id: b").replace(
        "\nstages", f"\nvariant_of: it\nvariant: to_be\ngoal: {said}\ndiffers: {said}\nstages"
    )
    picture = ET.fromstring(beside_figure(*of_two(base, plan)))
    assert not {each.tag for each in picture.iter()} & {"script", "img"}
    assert not [name for each in picture.iter() for name in each.attrib if name.startswith("on")]
    whole = " ".join("".join(picture.itertext()).split())
    assert all(word in whole for word in text.split() if len(word) < 12)

"""Two journeys as one picture: nothing covers anything, wide and narrow, whatever is written."""

import random
import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from cxmap.diagrams.beside_drawing import beside_figure, beside_picture
from cxmap.diagrams.beside_layout import wide_layout
from cxmap.diagrams.beside_narrow import narrow_layout
from cxmap.diagrams.measures import PADDING
from cxmap.diagrams.routes import crosses_a_box
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
    assert len(layout.moves) == sum(place.goes_to is not None for place in view.places)
    assert not any(crosses_a_box(move.spots, boxes) for move in layout.moves)
    assert all(0 <= spot.x <= layout.width for move in layout.moves for spot in move.spots)
    assert not [
        pair
        for one, other in combinations(pieces, 2)
        for pair in ((a, b) for a in one for b in other)
        if shared_stretch(*pair) > STRETCH
    ]


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

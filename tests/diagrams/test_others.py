"""Several curves in one chart: whose they are is seen without colour, and said."""

from xml.etree import ElementTree as ET

from cxmap.diagrams.drawing import picture
from cxmap.diagrams.legend import description, legend
from cxmap.diagrams.other_curves import box_of
from tests.diagrams.journeys import laid_out, written

PEOPLE = "".join(f"  - {{persona: {name}, id: {name.lower()}}}\n" for name in ("Ann", "Bea", "Cem"))
REGISTERS = {
    "journeys/registers.yml": f"personas:\n{PEOPLE}roles:\n  - {{role: Clerk, id: clerk}}\n"
}


def journey(*touchpoints, head="persona: [ann, bea, cem]\n"):
    """A journey whose touchpoints say what is felt: by everybody, and by whom otherwise."""
    lines = ["stages:", "  - stage: A", "    touchpoints:"]
    for number, (felt, others) in enumerate(touchpoints):
        lines += [f"      - touchpoint: T{number}", f"        id: t{number}"]
        lines += [f"        feels: {felt}"] if felt else []
        lines += ["        actors:"] if others else []
        for who, feels in others.items():
            key = "role" if who == "clerk" else "persona"
            lines += [f"          - {key}: {who}"]
            lines += [f"            feels: {feels}"] if feels else []
    return written("journey: J\n" + head + "\n".join(lines) + "\n", "en", **REGISTERS)


def others_of(*touchpoints):
    return laid_out(*journey(*touchpoints)).curve.others


def test_a_persona_leaves_the_curve_of_all_where_it_feels_otherwise_and_comes_back():
    [found] = others_of(("+1", {}), ("+1", {}), ("+1", {"ann": "-2"}), ("+1", {}), ("+1", {}))

    assert "Ann" == str(found.felt_by.name)
    assert ((), [3]) == (found.lines, [len(line) for line in found.thin])
    assert 1 == len(found.markers)


def test_where_a_persona_has_no_feeling_that_is_known_its_line_has_a_gap():
    [found] = others_of(("+1", {"ann": "+2"}), ("", {"ann": ""}), ("+1", {"ann": "-2"}))

    assert () == found.lines
    assert 2 == len(found.markers)


def test_staff_share_no_feelings_with_customers():
    [found] = others_of(("+1", {"clerk": "-1"}), ("+1", {}), ("+1", {"clerk": "-2"}))

    assert "Clerk" == str(found.felt_by.name)
    assert [0, 2] == [felt.place for felt in found.felt_by.felt]


def test_a_journey_without_feelings_of_single_people_has_one_nameless_curve():
    found = laid_out(*journey(("+1", {}), ("-1", {})))

    assert () == found.keys == found.curve.others
    assert found.map.everybody is None


FOUR = (("+1", {"clerk": "-1"}), ("+1", {"ann": "-2", "bea": "+2", "cem": "0"}))


def test_three_curves_are_drawn_personas_first_and_the_others_are_named():
    reader, four = journey(*FOUR)
    layout = laid_out(reader, four)

    assert ["Ann", "Bea"] == [str(each.name) for each in layout.map.others]
    assert "Not drawn here: Cem, Clerk" in legend(reader, layout.map)
    assert ["o0", "o1", "o2"] == [key.drawn_as for key in layout.keys]


def test_curves_differ_in_strokes_markers_and_names():
    reader, four = journey(*FOUR)
    drawn = ET.fromstring(picture(reader, laid_out(reader, four)))
    curves = [each for each in drawn.findall("g") if each.get("class") in {"o1", "o2", "o3"}]
    curves = [each for each in curves if "display" not in each.attrib]
    shapes = {
        len(path.attrib["d"]) for each in curves for path in each.iterfind("path[@class='k']")
    }

    assert ["o1", "o2"] == [each.attrib["class"] for each in curves]
    assert ["ann", "bea"] == [each.get("data-cx-persona") for each in curves]
    assert 2 == len(shapes)
    assert ["Ann – 2: very unhappy", "Bea – 2: very happy"] == [
        each.attrib["aria-label"] for each in curves
    ]
    texts = [each.text for each in drawn.iter("text")]
    assert {"Ann", "Bea", "All together"} <= set(texts)


def test_where_only_one_persona_has_no_curve_the_line_of_all_is_its():
    layout = laid_out(*journey(*FOUR[1:], head="persona: [ann, bea]\n"))
    alone = laid_out(*journey(("+1", {"ann": "-1"}), head="persona: [ann, bea]\n"))

    assert "All together" == str(layout.map.everybody)
    assert "Bea" == str(alone.map.everybody)


def test_whoever_has_no_curve_of_their_own_is_everybody_else():
    layout = laid_out(*journey(("+1", {"ann": "-1"})))

    assert "Everybody else" == str(layout.map.everybody)


def test_lines_that_would_lie_on_each_other_lie_beside_each_other():
    felt = {"ann": "-1", "bea": "-1"}
    layout = laid_out(*journey(("-1", felt), ("-2", {"ann": "-2", "bea": "-2"})))
    all_lines = [*layout.curve.lines, *(each.lines[0] for each in layout.curve.others)]

    assert 3 == len({line[0].y for line in all_lines}) == len({line[1].y for line in all_lines})


def words(curve):
    return [point.label.box for point in curve.points if point.label is not None]


def test_no_word_lies_under_the_marker_of_another_curve():
    far = {"ann": "-2", "bea": "0"}
    layout = laid_out(*journey(("-1", far), ("0", far), ("-1", far), ("+2", {}), ("-2", far)))
    found = layout.curve
    markers = [box_of(spot) for other in found.others for spot in other.markers]

    assert not any(label.touches(marker) for label in words(found) for marker in markers)


def test_a_chart_of_personas_alone_has_room_for_three():
    found = others_of(("", {"ann": "+1", "bea": "0", "cem": "-1"}))

    assert ["Ann", "Bea", "Cem"] == [str(each.felt_by.name) for each in found]


def test_names_of_curves_that_are_too_many_for_one_row_stand_in_several():
    layout = laid_out(*journey(("+1", {}), ("0", {"ann": "-2", "bea": "+2"}), ("-1", {})))
    rows = {key.box.y for key in layout.keys}

    assert len(rows) > 1
    assert all(key.box.end <= layout.width for key in layout.keys)


def test_where_only_single_personas_feel_something_the_worst_of_them_has_the_face():
    layout = laid_out(*journey(("+1", {}), ("", {"ann": "-1", "bea": "-2"}), ("+1", {})))
    points = layout.curve.points

    assert ["1", "2", "3"] == [point.card.number for point in points if point.has_face]
    assert "very unhappy" == points[1].point.word
    assert () == layout.curve.lines == layout.curve.dotted


def test_those_who_hear_a_map_hear_where_each_is_happiest_and_unhappiest():
    reader, found = journey(("+1", {"ann": "-2"}), ("0", {"ann": "+2"}))

    said = "Ann: lowest at 1 (very unhappy), highest at 2 (very happy)."
    assert said in description(reader, laid_out(reader, found).map)


def test_of_a_plan_all_that_is_felt_is_hoped_for():
    hoped = ("+1", {"ann": "+2"})
    reader, plan = journey(hoped, hoped, head="persona: [ann, bea]\nvariant: to_be\n")
    layout = laid_out(reader, plan)

    assert ((), ()) == (layout.curve.lines, layout.curve.above)
    assert [2] == [len(line) for line in layout.curve.dashed]
    assert "1: happy, hoped for" in picture(reader, layout)
    assert "hoped for, nobody has gone this way yet" in legend(reader, layout.map)


def test_whoever_can_be_chosen_has_a_whole_curve_with_words_of_their_own():
    head = "persona: [ann, bea]\n"
    layout = laid_out(*journey(("+1", {}), ("+1", {"ann": "-2"}), ("+1", {}), head=head))
    [found] = layout.curves_for

    assert ("ann", "Ann") == (found.persona_id, str(found.name))
    assert [1, -2, 1] == [each.point.height for each in found.told.points]
    assert "very unhappy" == found.told.points[1].label.text
    assert () == found.told.others


def test_whoever_chooses_a_persona_hears_where_that_one_is_happiest_and_unhappiest():
    head = "persona: [ann, bea]\n"
    reader, found = journey(("+1", {}), ("+1", {"ann": "-2"}), ("+2", {}), head=head)
    said = {
        each.get("data-cx-for"): each.text or ""
        for each in ET.fromstring(picture(reader, laid_out(reader, found))).findall("desc")
    }

    assert "The lowest point: 1, T0 (happy)." in said[""]
    assert said["ann"].startswith("Ann. ")
    assert "The lowest point: 2, T1 (very unhappy)." in said["ann"]


def test_where_personas_feel_the_same_nothing_is_drawn_twice():
    assert () == laid_out(*journey(("+1", {}), ("-1", {}))).curves_for

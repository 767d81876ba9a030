"""Blueprints to lay out and draw: of the demo, and made up with arrows of every kind."""

import random

from cxmap.diagrams.blueprint_drawing import blueprint_pictures
from cxmap.diagrams.blueprint_layout import blueprint_layout
from cxmap.diagrams.blueprint_map import blueprint_maps
from cxmap.views.addresses import blueprint_address
from cxmap.views.service_blueprint import service_blueprint
from tests.diagrams.journeys import demo, remembered, title, written

LANES = ("evidence", "customer", "frontstage", "backstage", "support")


def generated_blueprint(seed, *, touchpoints, arrows=10):
    """The text of a journey with long texts in its lanes, some empty, and arrows at will."""
    chance = random.Random(seed)
    lines = ["journey: سفر بلند", "arrows:"] if arrows else ["journey: سفر بلند"]
    for number in range(arrows):
        ends = [chance.randrange(touchpoints) for _ in range(2)]
        lines += [f"  - carries: {title(number, 30)}", f"    id: a{number}"]
        for name, end in zip(("starts", "ends"), ends, strict=True):
            lines.append(f"    {name}_at: t{end}")
            if chance.random() < 0.9:
                lines.append(f"    {name}_in: {chance.choice(LANES)}")
    lines.append("stages:")
    for number in range(touchpoints):
        if number == 0 or chance.random() < 0.3:
            lines += [f"  - stage: {title(number, 40)}", f"    id: s{number}", "    touchpoints:"]
        lines += [f"      - touchpoint: {title(number, 60)}", f"        id: t{number}"]
        if chance.random() < 0.2 and number:
            continue
        lines.append("        lanes:")
        for lane in LANES:
            if chance.random() < 0.8 or lane == "customer":
                texts = [title(number + place, 70) for place in range(chance.randrange(1, 3))]
                lines += [f"          {lane}:", *(f"            - {text}" for text in texts)]
        lines.append("        takes: ۳ روز کاری")
    return "\n".join(lines) + "\n"


def demo_blueprints(language):
    """The journeys of the demo that have one."""
    return [
        (reader, journey)
        for reader, journey in demo(language)
        if blueprint_address(reader.catalog, journey) is not None
    ]


MADE_UP = [
    written(generated_blueprint(seed, touchpoints=count), language)
    for seed, (count, language) in enumerate(
        [(1, "fa"), (2, "en"), (5, "fa"), (8, "en"), (9, "fa"), (14, "fa"), (25, "en"), (25, "fa")]
    )
]


@remembered
def layouts(reader, journey):
    """The layouts of all parts of a blueprint."""
    view = service_blueprint(reader, journey)
    return [blueprint_layout(each) for each in blueprint_maps(reader, view)]


@remembered
def pictures(reader, journey):
    """The pictures of all parts of a blueprint."""
    return blueprint_pictures(reader, service_blueprint(reader, journey))

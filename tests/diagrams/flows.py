"""Ways of journeys to lay out and draw: of the demo, and made up with ways of every kind."""

import random

from cxmap.diagrams.flow_drawing import flow_pictures
from cxmap.diagrams.flow_layout import flow_layouts
from cxmap.diagrams.flow_map import flow_map
from cxmap.views.flow import journey_flow
from tests.diagrams.journeys import remembered, title, written


def generated_flow(seed, *, touchpoints):
    """The text of a journey with long titles and conditions, and all that makes branches."""
    chance = random.Random(seed)
    lines = ["journey: سفر بلند", "stages:"]
    for number in range(touchpoints):
        if number == 0 or chance.random() < 0.25:
            lines += [f"  - stage: {title(number, 40)}", f"    id: s{number}"]
            lines += ["    need: optional"] if chance.random() < 0.3 else []
            lines += ["    touchpoints:"]
        lines += [f"      - touchpoint: {title(number, 60)}", f"        id: t{number}"]
        lines += ["        need: optional"] if chance.random() < 0.2 else []
        lines += [f"        if: {title(number, 50)}"] if chance.random() < 0.2 else []
        lines += ["        one_of: راه پرداخت"] if number % 7 in (3, 4, 5) else []
        lines += [f"        ends: {title(number, 45)}"] if chance.random() < 0.1 else []
        if chance.random() < 0.4:
            lines.append("        next:")
            for way in range(chance.randrange(1, 4)):
                lines += [
                    f"          - to: t{chance.randrange(touchpoints)}",
                    f"            id: w{way}",
                ]
                lines += (
                    [f"            if: {title(number + way, 70)}"] if chance.random() < 0.8 else []
                )
    return "\n".join(lines) + "\n"


MADE_UP = [
    written(generated_flow(seed, touchpoints=count), language)
    for seed, (count, language) in enumerate(
        [(1, "fa"), (2, "en"), (5, "fa"), (8, "en"), (14, "fa"), (25, "en"), (25, "fa")]
    )
]


@remembered
def layouts(reader, journey):
    """The layouts of a journey's ways, for wide screens and for narrow ones."""
    return flow_layouts(flow_map(reader, journey_flow(reader, journey)))


@remembered
def pictures(reader, journey):
    """The pictures of a journey's ways."""
    return flow_pictures(reader, journey_flow(reader, journey))

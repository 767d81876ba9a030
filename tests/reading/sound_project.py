"""The smallest sound project in which everything is there that a field may name."""

from datetime import date

from cxmap.language.hours import Hours
from cxmap.language.limits import Limit
from cxmap.model.condition import Condition
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.plain_values import Feeling
from cxmap.model.shape import fields_of, required_keys
from tests.pages.every_field import leaves_of
from tests.readings import DRAWING

INSIDE = {
    "anchor": "delivery",
    "expectation": "visit/enter/dry",
    "journey": "visit",
    "lane": "backstage",
    "option": "returns/late/courier",
    "pain": "visit/enter/queue",
    "playbook": "returns",
    "procedure": "returns/pack",
    "question": "returns/late/torn",
    "situation": "returns/late",
    "stage": "visit/lobby",
    "touchpoint": "visit/enter",
}
"""How things are named that stand in no register; all others are called ``the-<kind>``."""

FILES = {
    "journeys/project.yml": """\
project: A sound project
anchors:
  - anchor: Delivery
    id: delivery
""",
    "journeys/visit.yml": """\
journey: Visit
owner: the-department
persona: the-persona
stages:
  - stage: Lobby
    id: lobby
    touchpoints:
      - touchpoint: Enter
        id: enter
        expectations:
          - expects: It is dry
            id: dry
            only_in: the-context
        pains:
          - pain: A queue
            id: queue
""",
    "playbooks/returns.yml": """\
playbook: Returns
policies: the-policy
situations:
  - situation: It is late
    id: late
    ask:
      - ask: Is it torn?
        id: torn
    options:
      - otherwise: The courier is paid
        id: courier
        decides: the-role
procedures:
  - procedure: Pack it
    id: pack
    steps: Fold it
""",
    "journeys/door.svg": DRAWING,
    "journeys/rows.csv": "date,score,text,reason\n2026-10-23,4,It was late,late\n",
    "playbooks/door.svg": DRAWING,
}


def files():
    """Give the files of the project; the registers come from the model."""
    registers = {name: [sound(part, _target(part.KIND))] for name, part in REGISTERS.items()}
    return FILES | {"journeys/registers.yml": yaml_of(registers)}


def sound(part, name):
    """Give what an author has to write for one part, with the id ``name``."""
    titles = filter(None, (part.SHORT, *part.ONE_OF[:1]))
    shapes = fields_of(part)
    written = {key: right(part, shapes[key], name) for key in (*titles, *required_keys(part))}
    if "id" in shapes and part not in WHOLE_FILES.values():
        written["id"] = name
    return written | _asked_for(part.__name__)


def right(part, shape, name="it"):
    """Give a text that may stand under a key, or as one item of the list under it."""
    what = what_stands_in(part, shape)
    if what == "reference":
        return INSIDE.get(shape.refers_to) or _target(shape.refers_to)
    if what == "choice":
        return leaves_of(part.model_fields[shape.name].annotation)[1][0]
    return _RIGHT.get(what, f"Words of {name}")


_RIGHT = {
    "date": "1405-08-01",
    "limit": "5 days",
    "hours": "8 to 17",
    "whole number": "1",
    "number": "1.5",
    "feeling": "+1",
    "link": "https://example.org",
    "picture": "door.svg",
    "table": "rows.csv",
    "id": "its-id",
    "handle": "our-firm/team",
    "check": "CX117",
    "path": "journeys",
    "entry": "visit",
}


def what_stands_in(part, shape):
    """Say in one word what a field holds, or each item of its list."""
    types, choices = leaves_of(part.model_fields[shape.name].annotation)
    by_type = {date: "date", Limit: "limit", Hours: "hours", int: "whole number", float: "number"}
    by_type |= {Feeling: "feeling", Condition: "condition"}
    typed = next((by_type[each] for each in types if each in by_type), "")
    by_key = {"id": "id", "formerly": "id", "link": "link", "picture": "picture"}
    by_key |= {"file": "table", "reviewers": "handle"}
    by_key |= {"check": "check", "paths": "path", "entries": "entry"}
    if shape.part is not None:
        return "part"
    if shape.is_mapping:
        return "group"
    if choices:
        return "choice"
    if typed or shape.key in by_key:
        return typed or by_key[shape.key]
    if shape.refers_to:
        return "reference"
    return "text" if shape.is_text else "plain text"


def _target(kind):
    return f"the-{kind}".replace("_", "-")


def _asked_for(name):
    """Give what the rules ask of a part beyond its format."""
    option = {"otherwise": "The last way out", "id": "last", "decides": "the-role"}
    touchpoint = {"touchpoint": "Ask", "id": "asking"}
    in_stage = [{"touchpoint": "Pay", "id": "paying"}]
    stage = {"stage": "Aisle", "id": "aisle", "touchpoints": in_stage}
    return {
        "Journey": {"owner": "the-department", "stages": [stage]},
        "Stage": {"touchpoints": [touchpoint]},
        "Touchpoint": {"owner": "the-department"},
        "Expectation": {"only_in": "the-context"},
        "ClassLimit": {"for": "Small ones"},
        "Situation": {"options": [option]},
        "Option": {"decides": "the-role"},
        "QuizQuestion": {"answers": [{"answer": "Yes", "right": "true"}, {"answer": "No"}]},
        "Picture": {"alt": "A door"},
        "RedLine": {"instead": "Say this"},
        "Checklist": {"items": ["Look"]},
        "Procedure": {"steps": ["Walk"]},
        "Statistic": {"source": "the-source"},
        "Challenge": {"metrics": "the-metric"},
        "Promise": {"playbooks": "returns"},
        "ShortAddress": {"playbook": "returns"},
        "Reading": {"value": "1"},
        "Metric": {"method": "Counted", "unit": "cases"},
    }.get(name, {})


def yaml_of(value, indent=0):
    """Write groups, lists and texts as YAML; a text is written as it is, quotation marks too."""
    pad = " " * indent
    if isinstance(value, list):
        # The first line of an item stands behind its dash.
        return "".join(f"{pad}- {yaml_of(each, indent + 2).lstrip()}" for each in value)
    if isinstance(value, dict):
        return "".join(pad + _pair(key, under, indent) for key, under in value.items())
    return f"{value}\n"


def _pair(key, under, indent):
    if isinstance(under, str):
        return f"{key}: {under}".rstrip() + "\n"
    return f"{key}:\n{yaml_of(under, indent + 2)}"

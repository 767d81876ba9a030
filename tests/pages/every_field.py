"""A project in which every field of every class is filled."""

import csv
import json
from datetime import date, timedelta
from io import StringIO
from typing import get_args
from zlib import crc32

from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.playbook import Option
from cxmap.model.shape import fields_of
from tests.readings import DRAWING

VALUES = {
    "id": "full",
    "status": "draft",
    "verdict": "missed",
    "we_assumed": "met",
    "feels": "+2",
    "score": "-1",
    "tier": "3",
    "link": "https://example.org/paper",
    "languages": "fa",
    "calendar": "gregorian",
    "days_off": "sunday",
    "picture": "full.svg",
    "file": "full.csv",
    "header": "1",
    "formula": "count",
    "right": "true",
    "hours": "8 to 17",
    "scale": "-2 to 2",
    "half_day_hours": "8 to 13",
    "word": "kinds.department",
    "reviewers": "our-firm/full",
    "wrong_page": "https://example.org/wrong?about={title}",
    "reading_receipt": "https://example.org/read?what={title}",
}
"""What stands under keys whose values are neither texts nor references nor parts; others follow
from what may stand there."""


ASKED_FOR = {"dataset": {"file": "full.csv", "rows": "feedback"}}
"""What has to be said of something besides its title."""

EXPLAINED = {("Citation", "source"), ("Expectation", "only_in"), ("Step", "only_in")}
"""References to the filled context and source: these two have no page, they are explained."""


class EveryField:
    """A project in which every field of every class is filled, or all but one.

    What is filled has the id ``full``; every reference leads to a target of its own. With ``kinds``
    only these are filled, with what they explain.
    """

    ROW = "What a customer said"
    """The text of the one row of the file of rows."""

    def __init__(self, text="Words of {owner} {key}", without=(), kinds=None):
        self.text, self.without = text, without
        self.kinds = {*kinds, "project", "context", "source"} if kinds else None
        self.texts, self.fields, self._targets = [], [], {}

    def files(self):
        wholes = {
            f"{'playbooks' if kind == 'playbook' else 'journeys'}/{name}.yml": self._part(part)
            for kind, part in WHOLE_FILES.items()
            for name in ["project" if kind == "project" else "full"]
            if self._is_wanted(kind)
        }
        for path, whole in wholes.items():
            del path, whole["id"]
        registers = {
            name: [{**self._part(part), "id": "full"}] if self._is_wanted(part.KIND) else []
            for name, part in REGISTERS.items()
        }
        for kind, ids in self._targets.items():
            self._add_targets(kind, ids, wholes, registers)
        wholes["journeys/registers.yml"] = {name: each for name, each in registers.items() if each}
        written = {path: json.dumps(whole, ensure_ascii=False) for path, whole in wholes.items()}
        pictures = {f"{folder}/full.svg": DRAWING for folder in ("journeys", "playbooks")}
        return written | pictures | self._rows(registers["datasets"])

    def _rows(self, datasets):
        """Give the file that every dataset means, with the column that one of them names."""
        heads = [column["column"] for each in datasets for column in each.get("columns", ())]
        written = StringIO()
        rows = ([*heads, "text"], [*("" for _ in heads), self.ROW])
        csv.writer(written, lineterminator="\n").writerows(rows)
        return {"journeys/full.csv": written.getvalue()}

    def _add_targets(self, kind, ids, wholes, registers):
        register = next((name for name, part in REGISTERS.items() if part.KIND == kind), "")
        for name in ids:
            titled = {kind: f"Target {name}", "id": name}
            if register:
                registers[register].append(titled | ASKED_FOR.get(kind, {}))
            elif kind == "anchor":
                wholes["journeys/project.yml"].setdefault("anchors", []).append(titled)
            elif kind in ("situation", "state"):
                _whole(wholes, "playbook").setdefault(f"{kind}s", []).append(titled)
            elif kind in ("playbook", "journey"):
                wholes[f"{kind}s/{name}.yml"] = {kind: f"Target {name}"}
            elif kind == "stage":
                stage = {"stage": f"Target {name}", "id": name}
                _whole(wholes, "journey").setdefault("stages", []).append(stage)
            elif kind == "question":
                ask = [{"ask": f"Target {name}", "id": name}]
                _whole(wholes, "playbook").setdefault("situations", []).append(
                    {"situation": f"Place of {name}", "id": name, "ask": ask}
                )
            elif kind == "row":
                row = {"row": f"Target {name}", "id": name}
                registers["tables"].append(
                    {"table": f"Table of {name}", "id": f"table-{name}", "rows": [row]}
                )
            elif kind == "option":
                options = wholes["playbooks/full.yml"]["situations"][0]["options"]
                options.append({"do": f"Target {name}", "id": name})
            else:
                title = "expects" if kind == "expectation" else kind
                target = [{title: f"Target {name}", "id": name}]
                inside: dict[str, dict[str, object]] = {
                    "expectation": {"expectations": target},
                    "pain": {"pains": target},
                    "lane": {"lanes": {"own": target}},
                }
                place = f"Place of {name}" if kind in inside else f"Target {name}"
                parts = inside.get(kind, {})
                touchpoint = {"touchpoint": place, "id": name, **parts}
                _whole(wholes, "journey").setdefault("stages", []).append(
                    {"stage": "Targets", "id": f"targets-{name}", "touchpoints": [touchpoint]}
                )

    def _is_wanted(self, kind):
        return self.kinds is None or kind in self.kinds

    def _part(self, part):
        if part is Option:
            return self._option("do")
        return {
            key: self._value(part, key, shape)
            for key, shape in fields_of(part).items()
            if key != "formerly" and (part.__name__, key) != self.without
        }

    def _option(self, title):
        other = {"do": "otherwise", "otherwise": "do"}[title]
        never = [key for both in Option.NEVER_BOTH if title in both for key in both if key != title]
        return {
            key: self._value(Option, key, shape)
            for key, shape in fields_of(Option).items()
            if key not in ("formerly", other, *never) and ("Option", key) != self.without
        }

    def _value(self, part, key, shape):
        self.fields.append((part.__name__, key, shape))
        if shape.part is Option:
            do, otherwise = self._option("do"), self._option("otherwise")
            return [{**do, "id": "first"}, {**otherwise, "id": "last"}]
        if shape.part is not None:
            value = self._part(shape.part)
        elif shape.refers_to:
            value = self._reference(part, key, shape)
        elif shape.is_mapping:
            return {self._text(part, f"{key}-name"): self._text(part, key)}
        elif shape.is_text:
            value = self._text(part, key)
        else:
            value = VALUES.get(key) or self._typed(part, key, shape)
        if (part.__name__, key) == ("RegisterLink", "link"):
            value = "https://example.org/register?about={situation}"
        return [value] if shape.is_list else value

    def _typed(self, part, key, shape):
        leaves, choices = leaves_of(part.model_fields[shape.name].annotation)
        if choices:
            return choices[-1]
        # Of the same field always the same, whatever else is filled.
        own = crc32(f"{part.__name__}.{key}".encode()) % 2000
        if date in leaves:
            return str(date(2024, 1, 1) + timedelta(days=own))
        return str(3 + own) if {int, float} & set(leaves) else self._text(part, key)

    def _text(self, part, key):
        text = self.text.replace("{owner}", part.__name__).replace("{key}", key.replace("_", "-"))
        self.texts.append(text)
        return text

    def _reference(self, part, key, shape):
        if (part.__name__, key) in EXPLAINED:
            return "full"
        name = f"for-{part.__name__}-{key}".lower().replace("_", "-")
        self._targets.setdefault(shape.refers_to, {})[name] = None
        if shape.refers_to == "situation":
            return f"full/{name}"
        if shape.refers_to == "anchor" and key != "date_of":
            return f"5 days after {name}"
        return f"Target {name}" if shape.refers_to in _INSIDE else name


_INSIDE = (
    "touchpoint",
    "expectation",
    "pain",
    "option",
    "stage",
    "state",
    "row",
    "lane",
    "question",
)
"""Kinds that are named by their titles, from wherever one stands."""


def _whole(wholes, kind):
    """Give the file that holds targets which stand inside a journey or a playbook."""
    return wholes.setdefault(f"{kind}s/full.yml", {kind: "Full"})


def leaves_of(annotation):
    """The bare types of an annotation, and the words of the list that it allows."""
    types, choices, pending = [], [], [annotation]
    while pending:
        each = pending.pop(0)
        if isinstance(each, str):
            choices.append(each)
        else:
            types.append(each)
            pending += get_args(each)
    return types, choices

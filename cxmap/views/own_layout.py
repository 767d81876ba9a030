"""Which fields of a thing its page shows in a way of their own; all others are listed as facts."""

from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.journey import Expectation, Journey, Lane, Pain, Stage, Touchpoint
from cxmap.model.knowledge import QuizQuestion, ReadingPath, Row, Table
from cxmap.model.means import Form, Observation
from cxmap.model.playbook import (
    Checklist,
    ChecklistItem,
    Option,
    Playbook,
    Procedure,
    Question,
    RedLine,
    Script,
    Situation,
    Step,
)
from cxmap.model.project import Anchor, FeelingWord, Project, RegisterLink
from cxmap.model.registers import Channel, Context, Department, Persona, Policy, Role, Source

_SHOWN: Final[dict[type[Entry], str]] = {
    Project: "description languages calendar anchors feelings frequent reference register_links"
    " wrong_page reading_receipt calling_code days_off holidays words synonyms diagrams checks"
    " reviewers changes_without reviews_last questions_wait evidence_lasts runs_last"
    " opportunity_scores",
    Anchor: "",
    FeelingWord: "score",
    RegisterLink: "link",
    Journey: "variant variant_of differs description goal persona owner owner_role channel overall"
    " rows arrows stages",
    Stage: "need goal description persona owner owner_role channel touchpoints",
    Touchpoint: "need one_of condition milestone ends description persona owner owner_role"
    " owner_outside channel actors feels feels_because moment_of_truth only_in not_in expectations"
    " pains must_know do avoid playbook policies lanes next",
    Expectation: "within delivered verdict we_assumed persona only_in not_in replaces",
    Pain: "persona only_in not_in",
    Lane: "cells",
    Playbook: "persona owner owner_role description trigger policies verified situations no_way"
    " procedures checklists do avoid red_lines",
    Situation: "persona says description say_first ask options red_lines scripts policies",
    Question: "consults answers date_of",
    Option: "condition only_in not_in opens within done_within gives pays pays_outside decides tier"
    " steps",
    Step: "role consults within only_in not_in",
    Procedure: "role steps",
    Checklist: "role items",
    ChecklistItem: "within only_in not_in",
    RedLine: "instead",
    Script: "text channel must_contain",
    Department: "description reach hours",
    Role: "department reports_to description may reach",
    Persona: "segment profile description goal needs quote shared_points",
    Channel: "kind description",
    Context: "description",
    Source: "author publisher edition date retrieved link",
    Policy: "owner text effective red_lines",
    Form: "description passes_at observations",
    Observation: "date by where answers",
    Table: "description rows_are columns rows",
    Row: "cells",
    ReadingPath: "description role lessons questions",
    QuizQuestion: "answers",
}
SHOWN: Final = {part: frozenset(names.split()) for part, names in _SHOWN.items()}
"""Class -> the names of these fields. A class that is not here has no layout of its own."""

"""In which form parts and facts are laid out: tables, sentences, and what comes first."""

from typing import Final

from cxmap.model.data import Column, Meaning
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Noticed, OnChannel
from cxmap.model.knowledge import OpenQuestion, ProgrammePhase
from cxmap.model.means import FormField, Price
from cxmap.model.metrics import Count, Metric, Reading, StartCount, Target
from cxmap.model.playbook import EscalationStep, SpecialCase
from cxmap.model.standards import AgeingStep, Standard
from cxmap.model.voice import Action, Feedback, Improvement

_TABLES: Final = (
    *(Noticed, ProgrammePhase, FormField, EscalationStep, SpecialCase, AgeingStep),
    *(Count, Reading, StartCount, Target, Action, Price, Column, Meaning),
)
PART_FORMS: Final[dict[type[Part], str]] = {
    **dict.fromkeys(_TABLES, "table"),
    OnChannel: "sentences",
}
"""Class of parts -> how several of them stand together; all others stand below each other."""

SUBJECTS: Final[dict[type[Part], frozenset[str]]] = {
    OnChannel: frozenset({"channel"}),
}
"""Class of parts that are said in a sentence -> the keys that tell whom it is about."""

BLOCKS: Final[dict[type[Entry], tuple[tuple[str, str], ...]]] = {
    Feedback: (
        ("head", "progress due closed lost owner owner_role"),
        ("told", "response outcome answer root_cause prevention"),
    ),
    OpenQuestion: (("head", "asked owner asked_by"), ("told", "answer")),
    Improvement: (
        ("head", "owner importance satisfaction"),
        ("told", "insight cost benefit accepted"),
        ("facts", "ideas actions"),
    ),
    Standard: (
        ("head", "limit share calendar owner owner_outside"),
        ("told", "starts pauses runs_on restarts extended until stops"),
        ("facts", "limits exceptions ageing"),
    ),
    Metric: (
        ("head", "direction target baseline cadence owner owner_role"),
        ("facts", "targets readings"),
        ("told", "method scale"),
    ),
}
"""Class -> the forms of the blocks on its page with their keys; all other keys come below."""

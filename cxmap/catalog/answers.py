"""What the condition of an option means: which question it asks, and which answer opens it."""

from cxmap.catalog.catalog import Catalog
from cxmap.language.folding import fold, folded_key
from cxmap.model.playbook import Question, Situation


def question_named(catalog: Catalog, situation: Situation, name: str) -> Question | None:
    """Give the question of a situation that a condition names by its id."""
    return next(iter(questions_named(catalog, situation, name)), None)


def questions_named(catalog: Catalog, situation: Situation, name: str) -> tuple[Question, ...]:
    """Give all questions of a situation that have an id: more than one only by mistake."""
    asked = situation.ask
    return tuple(each for each in asked if fold(catalog.id_of(each)) == fold(name))


def answer_position(question: Question, written: str) -> int | None:
    """Give the position of an answer among those of its question, in any of its languages."""
    for position, answer in enumerate(question.answers):
        if folded_key(written) in map(folded_key, answer.spellings()):
            return position
    return None

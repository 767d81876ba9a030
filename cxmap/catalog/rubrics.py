"""What a form with marks adds up to, and which answers an observation names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxmap.catalog.catalog import Catalog
from cxmap.language.folding import folded_key
from cxmap.model.means import Choice, Form, FormField, Observation
from cxmap.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The sum of the marks that were given, and the highest sum that the same fields could give."""

    total: float
    attainable: float

    @property
    def share(self) -> float:
        """The sum in percent of the highest one, with one decimal: what is shown is what is judged.

        >>> Score(total=6, attainable=7).share
        85.7
        """
        return round(100 * self.total / self.attainable, 1)


def observations_with_forms(catalog: Catalog) -> Iterator[tuple[Observation, Form]]:
    """Give the observations that can be held against their forms: both were read as a whole."""
    for observation in catalog.sound(Observation):
        form = catalog.nearest_above(observation, Form)
        if form is not None and all(map(catalog.is_sound, form.form_fields)):
            yield observation, form


def field_named(catalog: Catalog, form: Form, name: str) -> FormField | None:
    """Give the field of a form that an observation names, by its id or its title."""
    for each in form.form_fields:
        names = (catalog.id_of(each), *each.formerly, *each.title.spellings())
        if folded_key(name) in map(folded_key, names):
            return each
    return None


def choice_named(field: FormField, written: Text) -> Choice | None:
    """Give the choice of a field that an answer names: by its text in any language, or its id."""
    said = set(map(folded_key, written.spellings()))
    for names_of in (lambda each: each.choice.spellings(), _names):
        for each in field.choices:
            if not said.isdisjoint(map(folded_key, names_of(each))):
                return each
    return None


def names_of_choices(field: FormField) -> list[str]:
    """Give what each choice is called by first: its id, or its text where it has none."""
    return [_names(each)[0] for each in field.choices]


def highest_mark(field: FormField) -> float | None:
    """Give the highest mark of a field; None where its answers do not count."""
    return max((each.mark for each in field.choices if each.mark is not None), default=None)


def highest_sum(form: Form) -> float | None:
    """Give the highest sum that a form can give; None where none of its answers counts."""
    marks = [mark for each in form.form_fields if (mark := highest_mark(each)) is not None]
    return _added(marks) if marks else None


def score_of(catalog: Catalog, form: Form, observation: Observation) -> Score | None:
    """Add up an observation; None where nothing in it counts.

    What has no mark, or was not answered, leaves the sum and the highest sum alike.
    """
    given = {}
    for name, written in observation.answers.items():
        field = field_named(catalog, form, name)
        choice = choice_named(field, written) if field is not None else None
        if field is not None and choice is not None and choice.mark is not None:
            given[catalog.id_of(field)] = (choice.mark, highest_mark(field) or 0)
    attainable = _added(highest for _, highest in given.values())
    if attainable <= 0:
        return None
    return Score(total=_added(mark for mark, _ in given.values()), attainable=attainable)


def _added(marks: Iterable[float]) -> float:
    return round(sum(marks), 9)  # 0.1 and 0.2 are 0.3


def _names(choice: Choice) -> tuple[str, ...]:
    return (*filter(None, (choice.id,)), *choice.choice.spellings())

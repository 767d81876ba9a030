"""What is felt, in figures: its score, its word, and how high it lies whatever its scale is."""

from cxmap.catalog.catalog import Catalog
from cxmap.language.folding import folded_key
from cxmap.language.scales import Scale
from cxmap.model.entries import Part
from cxmap.model.journey import Felt, Journey, Touchpoint
from cxmap.model.plain_values import Feeling
from cxmap.model.project import FeelingWord
from cxmap.model.registers import Persona
from cxmap.model.text import Text


def felt_at(catalog: Catalog, part: Felt) -> int | None:
    """Give what is felt somewhere from -2 to +2, whatever scale its journey has."""
    height = height_at(catalog, part)
    return round(height + 2) - 2 if height is not None else None


def height_at(catalog: Catalog, part: Felt) -> float | None:
    """Give how high a feeling lies between -2 and +2: a scale of ten has ten heights there."""
    if part.feels is None:
        return None
    score = score_of(catalog, part.feels)
    if score is None or part.feels.word:
        return score
    return scale_of(catalog, part).share(score) * 4 - 2


def teller_of(catalog: Catalog, touchpoint: Touchpoint) -> Felt | None:
    """Give what tells how a touchpoint feels: itself, or else the unhappiest of its personas."""
    if height_at(catalog, touchpoint) is not None:
        return touchpoint
    heights = [
        (height, actor)
        for actor in touchpoint.actors
        if catalog.target(actor, "persona", Persona) is not None
        and (height := height_at(catalog, actor)) is not None
    ]
    return min(heights, key=lambda pair: pair[0])[1] if heights else None


def own_teller_of(catalog: Catalog, touchpoint: Touchpoint, persona: Persona) -> Felt | None:
    """Give what tells how a touchpoint feels to one persona alone, where they differ from all."""
    return next(
        (
            actor
            for actor in touchpoint.actors
            if actor.feels is not None and catalog.target(actor, "persona", Persona) is persona
        ),
        None,
    )


def score_of(catalog: Catalog, feeling: Feeling) -> int | None:
    """Give the score of a feeling, with the words the project added; None where unknown."""
    if feeling.score is None:
        for known in catalog.project.feelings:
            if folded_key(feeling.word) in map(folded_key, _names_of(known)):
                return known.score
    return feeling.score


def word_of(catalog: Catalog, feeling: Feeling) -> Text | None:
    """Give the word of a feeling, translated where the project declares it."""
    for known in catalog.project.feelings:
        if feeling.word and folded_key(feeling.word) in map(folded_key, _names_of(known)):
            return known.feeling
    return Text(own=feeling.word) if feeling.word else None


def scale_of(catalog: Catalog, part: Part) -> Scale:
    """Give the scale on which the feelings of a part are scored: that of where they stand.

    A score that was taken over counts on the scale of the journey it was written in.
    """
    known = catalog.once(_scales)
    # The part is kept beside its scale: no other may get its identity.
    if id(part) not in known:
        known[id(part)] = part, _scale_of(catalog, part)
    return known[id(part)][1]


def _scales(_catalog: Catalog) -> dict[int, tuple[Part, Scale]]:
    """Begin to remember scales: each point of each curve asks for its own."""
    return {}


def _scale_of(catalog: Catalog, part: Part) -> Scale:
    journey = part if isinstance(part, Journey) else catalog.journey_of(part)
    writer = _writer_of(catalog, part, "feels")
    if writer is not None:
        above = catalog.written.places.above(writer)
        journey = next((each for each in above if isinstance(each, Journey)), None)
    return journey.scale if journey is not None and journey.scale is not None else Scale()


def _writer_of(catalog: Catalog, part: Part, key: str) -> Part | None:
    """Give the part as it was written from which a value was taken over."""
    lineage = catalog.lineage_of(part)
    if not catalog.is_copy(part) and catalog.reading.places.is_written(part, key):
        return None
    return next((each for each in lineage if catalog.written.places.is_written(each, key)), None)


def _names_of(known: FeelingWord) -> tuple[str, ...]:
    return (*known.feeling.spellings(), *filter(None, (known.id,)))

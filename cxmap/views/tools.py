"""What a reader can choose on the page of a journey: contexts, and whom it concerns."""

from dataclasses import dataclass

from cxmap.model.journey import Journey
from cxmap.model.registers import Department
from cxmap.views.concerns import owner_id
from cxmap.views.contexts import Choice, used_contexts
from cxmap.views.reader import Reader
from cxmap.views.whose import personas_to_choose


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The choices of a journey's page; where there is nothing to choose there are none."""

    contexts: tuple[Choice, ...]
    personas: tuple[Choice, ...]
    departments: tuple[Choice, ...]
    has_picture: bool
    id: str


def tools_of(reader: Reader, journey: Journey, *, has_picture: bool) -> Tools:
    """Give what can be chosen on the page of a journey."""
    return Tools(
        contexts=used_contexts(reader, journey),
        personas=tuple(
            Choice(id=reader.catalog.id_of(each), name=reader.title(each))
            for each in personas_to_choose(reader, journey)
        ),
        departments=_departments(reader, journey),
        has_picture=has_picture,
        id=reader.catalog.id_of(journey),
    )


def _departments(reader: Reader, journey: Journey) -> tuple[Choice, ...]:
    """Give the departments that own touchpoints, where there is more than one."""
    catalog = reader.catalog
    owners = {owner_id(reader, each) for each in journey.touchpoints}
    found = tuple(
        Choice(id=catalog.id_of(each), name=reader.title(each))
        for each in catalog.all(Department)
        if catalog.id_of(each) in owners
    )
    return found if len(owners) > 1 else ()

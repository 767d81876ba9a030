"""Personal data in what authors wrote, in every language, each at the place where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.spans import Span
from cxmap.language.personal_data import PersonalData, may_hold_personal_data, personal_data_in
from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape
from cxmap.rules.written_texts import narrowed, written_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Private:
    """Personal data under a key of a part; ``shape`` says what belongs there."""

    part: Part
    key: str
    shape: FieldShape | None
    span: Span
    data: PersonalData


def private_texts(catalog: Catalog) -> Iterator[Private]:
    """Give all personal data of a project; files without a trace of any cost next to nothing.

    What rows of data files hold is masked since they were read, and only found here.
    """
    for each in written_texts(catalog, _is_suspect):
        for data in personal_data_in(each.text, context=each.context):
            exact = narrowed(each.span, data.text, each.lines)
            yield Private(part=each.part, key=each.key, shape=each.shape, span=exact, data=data)
    for rows in catalog.reading.data:
        for cell in rows.private:
            yield Private(part=rows.dataset, key="", shape=None, span=cell.span, data=cell.data)


# Several rules ask, and with every edit of a live preview again.
@lru_cache(maxsize=1 << 12)
def _is_suspect(text: str) -> bool:
    return may_hold_personal_data(text)

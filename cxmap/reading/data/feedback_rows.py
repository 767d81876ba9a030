"""Rows that are kept: each becomes what an author would have written, and is read as such."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cxmap.files.nodes import Document, Localised, Mapping, Node, Sequence
from cxmap.files.tables.rows import row_span
from cxmap.files.tables.table_file import Row
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.language.personal_data import personal_data_in, without_personal_data
from cxmap.language.slugs import proposed_slug
from cxmap.model.data import Dataset
from cxmap.model.entries import Entry
from cxmap.model.voice import Feedback
from cxmap.reading.data.cells import Instant, Words, instant_of, shown
from cxmap.reading.data.customers import customer_of
from cxmap.reading.data.days import Days
from cxmap.reading.data.heads import Head, Held
from cxmap.reading.data.tallies import PrivateCell
from cxmap.reading.entries import EntryReader
from cxmap.reading.places import Places
from cxmap.reading.spots import Spot

_KEYS: Final = {
    "text": "feedback",
    "date": "received",
    "department": "owner",
    "journey": "journeys",
    "touchpoint": "touchpoints",
    "reason": "root_cause",
}
"""What a column holds -> the key that an author writes it under, where that is another word."""
_DAYS: Final = ("received", "due", "closed", "lost")
_PAST: Final = ("date", "closed", "lost")
"""What a column holds whose days have been; only ``due`` may lie ahead."""
_LISTS: Final = ("journeys", "touchpoints")
_WORDS: Final = (
    *("kind", "origin", "progress", "situation", "persona", "channel", "owner"),
    *_LISTS,
)
"""Keys whose texts are names or values: the file may say them in words of its own."""
_TEXTS: Final = (
    *("feedback", "speaker", "response", "outcome"),
    *("root_cause", "prevention", "answer"),
)
"""Keys whose texts may stand in several columns, one for each language."""
_UNUSED: Final = ("score", "segment", "stage", "first_response", "id")
MOST_ENTRIES: Final = 20_000
"""Rows of a file that are kept one by one."""


@dataclass(slots=True)
class FeedbackRows:
    """Reads the rows of one file as feedback; what gives a person away is masked before all else.

    So it reaches neither the site nor a message, and ``private`` says where it stands.
    """

    dataset: Dataset
    dataset_id: str
    head: Head
    path: str
    words: Words
    places: Places
    days: Days
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    private: list[PrivateCell] = field(default_factory=list)
    customers: dict[str, str] = field(default_factory=dict)
    _ids: set[str] = field(default_factory=set)
    _rows: dict[str, int] = field(default_factory=dict)

    def read(self, row: Row) -> bool:
        """Read a row; tell whether there is something to keep."""
        problem = self.head.too_wide(row, self.path)
        if problem is not None:
            self.problems.append(problem)
            return False
        reader = EntryReader(Document(path=self.path, root=None), self.places)
        name, node = self._node(row)
        if "feedback" not in node:
            (text,) = self.head.columns("text")[:1]
            place = row_span(self.path, row.number, text.at + 1)
            self.problems.append(codes.CELL_EMPTY.at(place, column=text.head))
            return False
        ahead = tuple(self._ahead(row))
        if ahead:
            self.problems += ahead
            return False
        entry = reader.read(Feedback, node, Spot(mark=node.mark, id=name))
        self.problems += reader.problems
        if isinstance(entry, Entry):
            self.entries.append(entry)
            self._keep_customer(row, name)
            self._report_again(row)
        return entry is not None

    def _ahead(self, row: Row) -> Iterator[Problem]:
        """Report days that are still to come, of what is said to have been."""
        for held in self.head.columns(*_PAST):
            cell = _raw(row, held)
            found = self._instant(cell, held)
            if found is not None:
                place = row_span(self.path, row.number, held.at + 1)
                problem = self.days.ahead(found.day, place, column=held.head, value=cell.strip())
                yield from () if problem is None else (problem,)

    def _instant(self, cell: str, held: Held) -> Instant | None:
        counts_days = self.path.lower().endswith(".xlsx")
        return instant_of(cell, counts_days=counts_days, written_as=held.written_as)

    def _keep_customer(self, row: Row, name: str) -> None:
        """Keep who said it: two who are masked look alike."""
        for held in self.head.columns("reference"):
            customer = customer_of(_raw(row, held))
            if customer:
                self.customers[name] = customer

    def _report_again(self, row: Row) -> None:
        """Report a row whose id another row has already."""
        for held in self.head.columns("id"):
            said = _raw(row, held).strip()
            before = self._rows.setdefault(said, row.number) if said else row.number
            if before != row.number:
                place = row_span(self.path, row.number, held.at + 1)
                self.problems.append(codes.ROW_TWICE.at(place, value=shown(said), row=before))

    def _node(self, row: Row) -> tuple[str, Mapping]:
        mark = (row.number - 1, 0, row.number - 1, 0)
        node = Mapping(mark)
        for held in self.head.held:
            cell = self._cell(row, held)
            key = _KEYS.get(held.holds, held.holds)
            if cell.strip() and key not in _UNUSED:
                at = (row.number - 1, held.at, row.number - 1, held.at)
                value = self._value(held, key, cell, at)
                if key in _TEXTS:
                    value = self._with_language(node.get(key), value, held, row)
                _put(node, key, value, at)
        for key in ("kind", "origin"):
            said = getattr(self.dataset, key)
            if said and key not in node:
                _put(node, key, said, mark)
        if self.dataset.source:
            _put(node, "source", self.dataset.source[0].source, mark)
        name = self._id(row, node)
        _put(node, "id", name, mark)
        return name, node

    def _with_language(self, before: Node, value: Node, held: Held, row: Row) -> Node:
        """Put a text beside the one in another language that another column holds."""
        texts = before if isinstance(before, Localised) else Localised()
        if not isinstance(value, str) or not (held.language or texts):
            return value
        place = row_span(self.path, row.number, held.at + 1)
        if isinstance(before, str):
            texts[""], texts.places[""] = before, place
        texts[held.language], texts.places[held.language] = value, place
        return texts

    def _cell(self, row: Row, held: Held) -> str:
        """Give a cell without personal data, which is remembered where the cell is kept."""
        cell = _raw(row, held)
        if held.holds in _UNUSED and held.holds != "id":
            return cell
        place = row_span(self.path, row.number, held.at + 1)
        found = personal_data_in(cell, context=held.head)
        self.private += (PrivateCell(span=place, data=each) for each in found)
        return without_personal_data(cell, context=held.head) if found else cell

    def _value(self, held: Held, key: str, cell: str, at: tuple[int, int, int, int]) -> Node:
        if key in _DAYS:
            found = self._instant(cell, held)
            return found.day.isoformat() if found is not None else cell.strip()
        words = self.words.in_column(held.at)
        if key in _LISTS:
            several = Sequence(at)
            for each in cell.replace("؛", ";").replace("\n", ";").split(";"):
                if each.strip():
                    several.append(words.of(each))
                    several.items_at.append(at)
            return several
        return words.of(cell) if key in _WORDS else words.plain(cell)

    def _id(self, row: Row, node: Mapping) -> str:
        """Give the id that the file says, or one made of the reference; each is given once."""
        held = self.head.columns("id")
        said = without_personal_data(_raw(row, held[0]), context=held[0].head) if held else ""
        reference = node.get("reference")
        name = said or (reference if isinstance(reference, str) else "") or f"row-{row.number}"
        base = f"{self.dataset_id}-{proposed_slug(name)}"[:60].strip("-")
        chosen, n = base, 1
        while chosen in self._ids:
            n += 1
            chosen = f"{base}-{n}"
        self._ids.add(chosen)
        return chosen


def _raw(row: Row, held: Held) -> str:
    return row.cells[held.at] if held.at < len(row.cells) else ""


def _put(node: Mapping, key: str, value: Node, at: tuple[int, int, int, int]) -> None:
    node[key] = value
    node.keys_at[key] = node.values_at[key] = at

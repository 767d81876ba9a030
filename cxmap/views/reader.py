"""A reader: one language, one page they stand on, one today. Every view is made for one."""

from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Final

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.feelings import felt_at, scale_of, score_of, word_of
from cxmap.catalog.inherited import bearer_of
from cxmap.catalog.links import Link
from cxmap.language.calendar import Period, date_in_words, period_in_words, written_period
from cxmap.language.digits import digits_of, grouped
from cxmap.language.feelings import feeling_in
from cxmap.language.hours import Hours
from cxmap.language.limits import Limit
from cxmap.language.phones import dialled, phone_in
from cxmap.language.plain_texts import said_without_translator
from cxmap.language.scales import Scale
from cxmap.model.entries import Entry, Part
from cxmap.model.journey import Felt
from cxmap.model.plain_values import Feeling
from cxmap.model.project import Anchor
from cxmap.model.registers import Persona
from cxmap.model.shape import references_of
from cxmap.model.text import Text
from cxmap.views.addresses import Address, nearest_address
from cxmap.views.book import Book
from cxmap.views.past import Past
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Shown, Sign

_AND_OTHERS: Final = ("...", "…")
"""The last item of a list that is open: there are others, which its author did not list."""


def _in_words(
    value: Phrase | Shown | Pointer | Sign | str,
) -> Phrase | Shown | Pointer | str:
    return value.word if isinstance(value, Sign) else value


def has_title(entry: Entry) -> bool:
    """Tell whether an entry has a title of its own."""
    return bool(entry.title.own or entry.title.translations)


def _titles(_catalog: Catalog) -> dict[tuple[int, str], tuple[Entry, Phrase]]:
    """Begin to remember what entries are called in each language: all pages ask for it."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who reads one page of the site in one language.

    Where they ask for one ``persona``, journeys are told as that persona goes them.
    Where the page is a ``book``, nothing leads out of it: what stands in it is found by its number.
    ``site`` is the address of the site in their language, empty where nobody has named one, and
    ``past`` what the last weeks changed, where a history of the files is at hand.
    """

    catalog: Catalog
    language: str
    today: date
    page: str = "index.html"
    persona: Persona | None = None
    book: Book | None = None
    site: str = ""
    past: Past | None = None

    @property
    def first_language(self) -> str:
        """The language in which the project is written."""
        return self.catalog.project.first_language

    # Words and texts

    def label(self, part: Part, key: str) -> str:
        """Give the name of a field: a word of its own where the part has one for it."""
        kind = getattr(part, "KIND", type(part).__name__.lower())
        own = f"fields_of.{kind}.{key}"
        return self.word(own if own in self._words else f"fields.{key}")

    def word(self, key: str, **arguments: str) -> str:
        """Give a word of the interface in the reader's language."""
        said = self._words[key]
        return said.format(**arguments) if arguments else said

    @property
    def _words(self) -> dict[str, str]:
        return self.catalog.words(self.language)

    def sentence(
        self, key: str, **arguments: Phrase | Shown | Pointer | Sentence | str
    ) -> Sentence:
        """Give a sentence of the interface; what fills its placeholders keeps its kind."""
        parts: list[Phrase | Shown | Pointer | str] = []
        for text, name, _, _ in Formatter().parse(self._words[key]):
            parts += [text] if text else []
            if name is not None:
                value = arguments[name]
                parts += value.parts if isinstance(value, Sentence) else [value]
        return Sentence(tuple(parts))

    def joined(self, *values: Showable | None) -> Sentence | None:
        """Give the values that are there, with commas between them."""
        parts: list[Phrase | Shown | Pointer | str] = []
        for value in values:
            if value is not None:
                parts += [self.word("entry.comma")] if parts else []
                parts += value.parts if isinstance(value, Sentence) else [_in_words(value)]
        return Sentence(tuple(parts)) if parts else None

    def sign(self, table: str, name: str | None) -> Sign | None:
        """Give a value out of a fixed list, whose words stand in a table of the catalogue."""
        return Sign(name=name, word=self.word(f"{table}.{name}")) if name is not None else None

    def phrase(self, text: Text | None) -> Phrase | None:
        """Give a text in the reader's language, or in the one it is written in."""
        if text is None:
            return None
        said, language = text.said_in(self.language, first=self.first_language)
        if said.strip() in _AND_OTHERS:
            return self.own(self.word("entry.and_others"))
        plainly = (
            None if language == self.language else said_without_translator(self.language, said)
        )
        if plainly is not None:
            return self.own(plainly)
        return Phrase(text=said, language=language, is_foreign=language != self.language)

    def phrases(self, texts: tuple[Text, ...]) -> tuple[Phrase, ...]:
        """Give several texts in the reader's language."""
        return tuple(phrase for text in texts if (phrase := self.phrase(text)) is not None)

    def plain(self, text: str) -> Phrase:
        """Give a string that has no translations, in the language of the project."""
        language = self.first_language
        return Phrase(text=text, language=language, is_foreign=language != self.language)

    def own(self, text: str) -> Phrase:
        """Give a text of ours as a phrase in the reader's language."""
        return Phrase(text=text, language=self.language)

    # Entries and the ways to them

    def title(self, entry: Entry) -> Phrase:
        """Give the title of an entry; without one it is called like the first thing it names."""
        known = self.catalog.once(_titles)
        # The entry is kept beside its title: no other may get its identity.
        if (id(entry), self.language) not in known:
            known[id(entry), self.language] = entry, self._title(entry)
        return known[id(entry), self.language][1]

    def _title(self, entry: Entry) -> Phrase:
        if has_title(entry):
            return self.phrase(entry.title) or self.plain("")
        named = (
            link.found.entry
            for shape in references_of(type(entry))
            for link in self.catalog.links_from(entry, shape.key)
        )
        first = next((each for each in named if each is not None and has_title(each)), None)
        return self.title(first) if first is not None else self.plain("")

    def href(self, address: Address | None) -> str:
        """Give an address as a link from the reader's page."""
        if address is None or self.book is None:
            return address.seen_from(self.page) if address else ""
        return f"#{address.anchor}" if not address.page else ""

    def anchor(self, address: Address | None) -> str:
        """Give the id that a section has on the reader's page."""
        if address is None or self.book is None:
            return address.anchor if address else ""
        return self.book.anchor_of(address)

    def pointer(self, entry: Entry) -> Pointer:
        """Name an entry, with the way to it."""
        address = nearest_address(self.catalog, entry)
        number = self.book.number_of(self.catalog, entry) if self.book else ""
        if not number:
            return Pointer(name=self.title(entry), href=self.href(address))
        where = self.own(self.word("handbook.section", number=number))
        return Pointer(name=self.title(entry), href=f"#{self.anchor(address)}", where=(where,))

    def pointers(self, part: Part, key: str) -> tuple[Pointer, ...]:
        """Name what a part refers to under a key; what is unknown is shown as written."""
        return tuple(self._pointer_of(link) for link in self.catalog.links_from(part, key))

    def one_pointer(self, part: Part, key: str) -> Pointer | None:
        """Name the one thing that a part refers to under a key."""
        return next(iter(self.pointers(part, key)), None)

    def inherited(self, part: Part, key: str) -> tuple[Pointer, ...]:
        """Name what a part refers to under a key, or else what stands around it."""
        bearer = bearer_of(self.catalog, part, key)
        return self.pointers(bearer, key) if bearer is not None else ()

    def reach(self, text: Text | None) -> Phrase | Pointer | None:
        """Give how to reach somebody; where it holds one number, it can be called."""
        said = self.phrase(text)
        number = self.phone(said)
        return Pointer(name=said, href=f"tel:{number}") if said is not None and number else said

    def phone(self, said: Phrase | None) -> str:
        """Give the one number in a text as a device dials it; empty where there is none."""
        number = phone_in(said.text) if said is not None else ""
        return dialled(number, self.catalog.project.calling_code)

    def phone_code(self, code: int) -> Shown:
        """Give the code of a country as people write it."""
        return Shown(text=f"+{digits_of(self.language, str(code))}")

    # Typed values

    def moment(self, moment: date | Period | None) -> Shown | None:
        """Give a date in words, or the year or month that is known."""
        if isinstance(moment, Period):
            # A year of the Jalali calendar lies in two of those that machines know.
            known = written_period(moment) if moment.calendar == "gregorian" else ""
            calendar = self.catalog.project.calendar_of(self.language)
            said = period_in_words(moment, language=self.language, known=calendar)
            return Shown(text=said, moment=known)
        return self.date(moment)

    def date(self, day: date | None) -> Shown | None:
        """Give a date in words, in the calendar of the reader's language."""
        if day is None:
            return None
        calendar = self.catalog.project.calendar_of(self.language)
        text = date_in_words(day, language=self.language, calendar=calendar)
        return Shown(text=text, moment=day.isoformat())

    def hours(self, hours: Hours) -> Sentence:
        """Give hours of a day in words."""
        begins, ends = (self._time(at) for at in (hours.begins, hours.ends))
        return self.sentence("units.hours_of_day", begins=begins, ends=ends)

    def _time(self, minutes: int) -> Shown:
        return Shown(text=digits_of(self.language, f"{minutes // 60}:{minutes % 60:02d}"))

    def number(self, number: float) -> Shown:
        """Give a number in the reader's digits; one that is whole has no fraction.

        One below zero has the sign of the language, not a hyphen.
        """
        return Shown(text=self._digits(int(number) if float(number).is_integer() else number))

    def score(self, score: int) -> Shown:
        """Give a signed score in the reader's digits; zero has no sign."""
        text = f"{score:+d}".replace("-", self.word("numbers.minus")) if score else "0"
        return Shown(text=digits_of(self.language, text))

    def limit(self, part: Part, key: str = "within") -> Sentence | None:
        """Give a limit of time in words, with the name of its anchor."""
        limit: Limit | None = getattr(part, key)
        if limit is None:
            return None
        said = self.duration(limit)
        if limit.relation:
            anchor = self.catalog.target(part, key, Anchor)
            name = self.title(anchor) if anchor else self.plain(limit.anchor)
            return self.sentence(f"relations.{limit.relation}", limit=said, anchor=name)
        return self.sentence("relations.within", limit=said)

    def moment_of(self, part: Part, key: str) -> Sentence | None:
        """Give the moment at which a limit ends: a time after or before something."""
        limit: Limit | None = getattr(part, key)
        if limit is None or not limit.relation:
            return None if limit is None else self.duration(limit)
        anchor = self.catalog.target(part, key, Anchor)
        name = self.title(anchor) if anchor else self.plain(limit.anchor)
        said = self.duration(limit)
        return self.sentence(f"relations.moment_{limit.relation}", limit=said, anchor=name)

    def duration(self, limit: Limit) -> Sentence:
        """Give how long a limit is, whatever it is counted from."""
        plural = "one" if limit.amount == 1 else "other"
        return self.sentence(f"units.{limit.unit}.{plural}", amount=self._digits(limit.amount))

    def feeling(self, feeling: Feeling) -> Phrase:
        """Give a feeling in words: the author's, else the word for its score."""
        score = score_of(self.catalog, feeling)
        declared = self.phrase(word_of(self.catalog, feeling))
        if declared is not None and not declared.is_foreign:
            return declared
        shipped = feeling_in(self.language, feeling.word)
        if shipped or score is None:
            return self.own(shipped) if shipped else self.plain(feeling.word)
        return self.own(self.word(f"feelings.{max(-2, min(2, score))}"))

    def feeling_at(self, part: Felt) -> Phrase:
        """Give what is felt somewhere in words; a score on a scale of its own says so.

        One that lies on no scale means nothing: it is given as it was written.
        """
        feeling, scale = part.feels or Feeling(), scale_of(self.catalog, part)
        if feeling.word or feeling.score is None:
            return self.feeling(feeling)
        if not scale.holds(feeling.score):
            return self.own(self._digits(feeling.score))
        if scale == Scale():
            return self.feeling(feeling)
        score, best = (self._digits(number) for number in (feeling.score, scale.best))
        felt = felt_at(self.catalog, part)
        in_words = self.word(f"feelings.{felt}")
        return self.own(self.word("units.score", feeling=in_words, score=score, best=best))

    def scale(self, scale: Scale) -> Sentence:
        """Give a scale in words, the worst first."""
        worst, best = self.number(scale.worst), self.number(scale.best)
        return self.sentence("units.hours_of_day", begins=worst, ends=best)

    def _digits(self, number: float) -> str:
        return grouped(number, self.language).replace("-", self.word("numbers.minus"))

    def _pointer_of(self, link: Link) -> Pointer:
        if link.found.entry is None:
            name, remark = self.plain(link.written), self.word("entry.unknown_name")
            return Pointer(name=name, is_missing=True, remark=remark)
        return self.pointer(link.found.entry)

"""What may stand behind an option or in the place of an argument, where that is no free text."""

from collections.abc import Callable, Sequence
from datetime import date

import click

from cxmap.adapters.command_line.parameters import typed
from cxmap.foundation.faults import UsageFault
from cxmap.language.calendar import parsed_date
from cxmap.language.suggestions import nearest

FIRST_YEAR = 1970


class OneOf(click.Choice):  # type: ignore[type-arg]  # generic in newer releases of click only
    """One of a few words; ``meant`` knows other names for them."""

    def __init__(self, words: Sequence[str], meant: Callable[[str], str] = lambda _: "") -> None:
        """Take the words."""
        super().__init__(tuple(words))
        self._meant = meant

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click gives it
    ) -> str:
        """Read one of the words. Raises UsageFault for any other."""
        text = str(value)
        if text not in self.choices:
            raise UsageFault(
                "value_unknown",
                value=text,
                parameter=typed(param),
                suggestion=nearest(text, self.choices) or self._meant(text),
                known=tuple(self.choices),
            )
        return text


class WholeNumber(click.ParamType):  # type: ignore[type-arg]  # as above
    """A whole number that lies between two others."""

    name = "integer"

    def __init__(self, least: int, most: int) -> None:
        """Take both ends, which belong to it."""
        self._least, self._most = least, most

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click gives it
    ) -> int:
        """Read a number, also in Persian digits. Raises UsageFault for what is none."""
        text = str(value).strip()
        if not text.isdecimal() or not self._least <= int(text) <= self._most:
            raise UsageFault(
                "value_no_number",
                value=text,
                parameter=typed(param),
                least=self._least,
                most=self._most,
            )
        return int(text)


class Day(click.ParamType):  # type: ignore[type-arg]  # as above
    """A day in either calendar."""

    name = "date"

    def convert(
        self,
        value: object,
        param: click.Parameter | None,
        ctx: click.Context | None,  # noqa: ARG002 - click gives it
    ) -> date:
        """Read a day. Raises UsageFault for what is none."""
        if isinstance(value, date):
            return value
        day = parsed_date(str(value))
        # Builds are stamped in seconds since 1970, and a stamp below 0 is refused by programs.
        if day is None or day.year <= FIRST_YEAR:
            raise UsageFault("value_no_date", value=str(value), parameter=typed(param))
        return day

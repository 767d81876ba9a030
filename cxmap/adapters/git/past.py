"""What the last weeks changed in a project, as far as its history is at hand."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from cxmap.adapters.git.history import landings
from cxmap.adapters.git.revisions import files_of_revisions
from cxmap.foundation.faults import UsageFault
from cxmap.outputs.kept_days import KeptDays
from cxmap.publication.history import past
from cxmap.views.past import Past


def past_of(project: Path, *, languages: Sequence[str], today: date) -> dict[str, Past]:
    """Tell what changed, language by language; nothing where no history is at hand.

    What was told of a day is kept in the project's cache. What a clone has not fetched counts as
    no history: a site is never in want of it.
    """
    found = landings(project, until=today)
    if found is None:
        return {}
    states = partial(files_of_revisions, project)
    try:
        return past(found, states, KeptDays(project), languages=languages, today=today)
    except UsageFault:
        return {}

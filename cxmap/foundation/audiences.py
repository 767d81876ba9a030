"""For whom something is written."""

from typing import Final

OUTSIDE: Final = ("customer", "supplier")
"""The audiences besides those inside, who see everything."""

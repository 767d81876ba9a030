"""The command line: ``cxmap check``, ``build``, ``init``, ``explain``."""

from cxmap.adapters.command_line.program import main

__all__ = ["main"]

"""The command line: ``cxmap init``, ``serve``, ``check``, ``build``, ``explain``."""

from cxmap.adapters.command_line.program import main

__all__ = ["main"]

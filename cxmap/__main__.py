"""Run cxmap with ``python -m cxmap``."""

from cxmap.adapters.command_line import main

if __name__ == "__main__":
    main()

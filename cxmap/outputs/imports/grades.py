"""Whether numbers in a sheet say how serious a pain point is: from 1, the least, to 4."""

from typing import Final

from cxmap.outputs.imports.aside import rows_aside
from cxmap.outputs.imports.cells import lines_in, numbers_in, score_in
from cxmap.outputs.imports.grid import Grid
from cxmap.outputs.imports.heads import Head
from cxmap.outputs.imports.remarks import Remarks
from cxmap.outputs.imports.scales import ends_told

_LEAST, _MOST = 1, 4
_NUMBERS: Final = range(_LEAST, _MOST + 1)


def are_grades(grid: Grid, head: Head, remarks: Remarks) -> bool:
    """Tell whether numbers are read so, and remark on the head above them.

    None is where one of them, or the head, speaks of another scale: it would be a guess.
    """
    number = head.number_of_name("severity")
    if not number:
        return True
    aside = rows_aside(grid, head)
    below = (each for each in grid.numbers if each > head.last and each not in aside)
    lines = {line for row in below for line in lines_in(grid.cell(row, number).text)}
    numbers = {each for line in lines for each in numbers_in(line)}
    if not numbers:
        return True
    above = grid.cell(head.last, number)
    told = ends_told(above.text)
    fits = all(each in _NUMBERS for each in numbers) and told in ((), ((_LEAST, _MOST),))
    if not fits or any(score_in(line) is not None for line in lines):
        remarks.at(above, "grades" if fits else "no_grades")
    return fits

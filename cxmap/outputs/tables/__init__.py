"""Tables of plain values as files for spreadsheets."""

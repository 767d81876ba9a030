"""Files of rows: CSV, workbooks and JSON lines become rows of texts, one at a time.

Nothing here knows what a row means. However large a file is, no more than a row of it is held.
"""

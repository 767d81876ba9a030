"""The workbook of touchpoints: what its columns are, how it is filled and written."""

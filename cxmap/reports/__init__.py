"""Problems for a reader: as text, as JSON."""

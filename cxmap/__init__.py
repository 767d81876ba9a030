"""cxmap turns customer experience written as YAML into a checked, published, bilingual site."""

__version__ = "0.1.0"

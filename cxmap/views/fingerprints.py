"""Fingerprints of texts: what a device remembers of them is neither their words nor their place."""

import hashlib


def fingerprint(*texts: str) -> str:
    """Give a short mark that is another one where the author has changed a text."""
    return hashlib.sha256("\n".join(texts).encode("utf-8")).hexdigest()[:8]

"""Addresses that only computers of the firm reach."""

import ipaddress
from typing import Final
from urllib.parse import urlsplit

_INSIDE: Final = ("local", "internal", "intranet", "lan", "corp", "home.arpa", "localdomain")
"""How names end that no computer outside looks up: RFC 6762 with its appendix G, RFC 8375."""


def is_intranet(url: str) -> bool:
    """Tell whether an address leads to a host that nobody outside the firm reaches.

    >>> is_intranet("https://wiki.a.local/a"), is_intranet("http://crm"), is_intranet("http://[::1]")
    (True, True, True)
    >>> is_intranet("https://10.0.0.7/a"), is_intranet("https://8.8.8.8"), is_intranet("tel:021")
    (True, False, False)
    >>> is_intranet("https://local.example.org"), is_intranet("../roles/agent.html")
    (False, False)
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return False
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return bool(host) and ("." not in host or host.endswith(tuple(f".{it}" for it in _INSIDE)))

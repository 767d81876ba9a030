"""Which customer a reference means, told in a way that gives nobody away."""

import hashlib
import re
from typing import Final

from cxmap.language.folding import folded_key

_MASK: Final = "•"
_NUMBER: Final = re.compile(r"[\d\s()+._/\u200c\u2010-\u2013-]+")
"""Numbers, of telephones too, that one person writes in groups and another does not."""


def customer_of(reference: str) -> str:
    """Give a hash that two references have in common if they mean the same customer.

    It is empty where there is none, and where it is masked already and could be anybody's.

    >>> customer_of("۰۹۱۲ ۳۴۵ ۶۷۸۹") == customer_of("09123456789")
    True
    >>> customer_of("09123456789") == customer_of("09353456789"), customer_of("09•••••••89")
    (False, '')
    """
    key = folded_key(reference)
    if not key or _MASK in key:
        return ""
    if _NUMBER.fullmatch(key):
        key = "".join(filter(str.isdigit, key)) or key
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()

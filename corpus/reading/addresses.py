"""Which addresses are those of pages, and which ones of the network a fetch may connect to."""

import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\\^`{|}]")
# RFC 6052: the last 32 bits are an IPv4 address behind a translator.
_NAT64 = IPv6Network("64:ff9b::/96")


def is_web_address(url: str) -> bool:
    """Tell whether ``url`` is an http or https address that holds no character an address must not hold."""
    if _UNSAFE.search(url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def is_public(address: str) -> bool:
    """Say whether ``address``, a literal as the resolver gives it, lies in the open internet.

    IPv6 forms that carry an IPv4 address (mapped, 6to4, Teredo, NAT64) are as public as what they carry. Whatever is
    no plain literal (a name, ``2130706433``, ``127.1``) is not public: it never comes from a resolver.
    """
    try:
        literal = ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast for each in _carried(literal) or (literal,))


def _carried(literal: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    """Return the IPv4 addresses inside an IPv6 address."""
    if isinstance(literal, IPv4Address):
        return ()
    if literal in _NAT64:
        return (IPv4Address(int(literal) & 0xFFFFFFFF),)
    carried = (literal.ipv4_mapped, literal.sixtofour, *(literal.teredo or ()))
    return tuple(address for address in carried if address is not None)

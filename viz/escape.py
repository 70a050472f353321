"""Foreign text made harmless: as JSON inside a page, as a link, and named by its hash."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256

_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script_json(value: object) -> str:
    """JSON that cannot end the script element that holds it."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return plain.translate(_UNSAFE)


def web_address(url: str) -> str:
    """The address if it leads to the web, otherwise nothing."""
    address = url.strip()
    return address if address.lower().startswith(("https://", "http://")) else ""


def csp_hash(source: str) -> str:
    """The name by which a content security policy allows exactly this script or style."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"

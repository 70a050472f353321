"""The place and agency that open a report, "HARARE (Reuters) -", which are no part of its text."""

from __future__ import annotations

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
DAY = rf"(?:, (?:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?)"
AGENCY = r"(?: ?\([A-Z][^()\n]{1,30}\))"
LAND = r"(?:, [A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?"
WORD = r"[A-Z][A-Z'’.\-]+"
CAPITALS = rf"(?:{WORD}(?:[ /]{WORD}){{1,3}}|[A-Z][A-Z'’.\-]{{3,}}){LAND}"
TITLED = rf"(?:St\.? )?[A-Z][a-z]+(?:[ /-][A-Z][a-z]+){{0,2}}{LAND}"
SURE = rf"(?:{CAPITALS}|{TITLED}){DAY}?{AGENCY}|{CAPITALS}{DAY}"
# Capitals alone may be a headline's, so that what follows has to be a sentence.
BARE = rf"{CAPITALS}(?= ?(?:--?|–|—) .*[a-z]{{2}}[.!?](?: |$))"
DATELINE = re.compile(rf"^(?:{SURE}|{BARE}) ?(?:--?|–|—) (?=\S*[ ]?\S*[a-z])", re.MULTILINE)


def undated(text: str) -> str:
    """The text with every dateline that opens one of its lines turned into as many spaces."""
    return DATELINE.sub(lambda match: " " * len(match.group()), text)

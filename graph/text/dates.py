"""When it happened, as far as the clause says; otherwise when it was published.

Phrases are found here and read by dateparser, with the publication date as anchor.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from spacy.tokens import Span, Token

from graph.text.tree import clause_of

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|April|Apr\.|May|June|July|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:19|20)\d\d"
COUNT = r"(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten)"
PHRASES = re.compile(
    rf"\b(?:{YEAR}-\d\d-\d\d|\d{{1,2}} {MONTH}(?: {YEAR})?|{MONTH} \d{{1,2}}\b(?:, {YEAR})?|"
    rf"{MONTH} {YEAR}|(?<=in ){MONTH}|{DAY}|yesterday|today|last (?:week|month|year|{DAY})|"
    rf"{COUNT} (?:day|week|month|year)s? ago|(?<=[Ii]n ){YEAR}|(?<=[Ss]ince ){YEAR}|"
    rf"(?<=[Ss]ince ){MONTH})\b"
)
CUT = {"day": 10, "month": 7, "year": 4}
COARSER = {"week": "month", "time": "day"}


def when(trigger: Token, published: str, ahead: bool = False) -> tuple[str, str]:
    """(ISO date, precision) of a predicate; the publication date when the clause names none.

    `ahead` reads "on Monday" as the next one, for what is planned.
    """
    for phrase in PHRASES.finditer(trigger.sent.text):
        start = trigger.sent.start_char + phrase.start()
        span = trigger.doc.char_span(start, start + len(phrase.group()), alignment_mode="expand")
        if span is not None and _belongs(span, trigger):
            found = resolve(phrase.group(), published, ahead)
            if found:
                return found
    return (published, "published") if published else ("", "unknown")


def _belongs(span: Span, trigger: Token) -> bool:
    """Whether the date is said of this predicate and not of one around or below it."""
    if clause_of(span.root) == clause_of(trigger):
        return True
    return trigger.is_ancestor(span.root) and trigger.pos_ != "VERB"


@lru_cache(maxsize=4096)
def resolve(phrase: str, published: str, ahead: bool = False) -> tuple[str, str] | None:
    """The ISO date and precision of a phrase, seen from the day of publication."""
    from dateparser.date import DateDataParser

    anchor = _anchor(published)
    if anchor is None:
        return (phrase, "year") if re.fullmatch(YEAR, phrase) else None
    weekday = re.search(DAY, phrase) is not None
    ahead = ahead and not phrase.startswith("last")
    today = timedelta(days=-1 if ahead else 1)
    base = anchor + today if weekday and not phrase.startswith("last") else anchor
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future" if ahead else "past"}
    data = DateDataParser(languages=["en"], settings=settings).get_date_data(_bare(phrase))
    if data.date_obj is None:
        return None
    period = str(data.period)
    precision = "day" if weekday else COARSER.get(period, period)
    return data.date_obj.date().isoformat()[: CUT[precision]], precision


def _bare(phrase: str) -> str:
    """dateparser reads "last Monday" best without the "last"."""
    return re.sub(rf"^last (?={DAY})", "", phrase)


def _anchor(published: str) -> datetime | None:
    """The day of publication; a bare year or month cannot anchor "on Wednesday"."""
    try:
        return datetime.fromisoformat(published)
    except ValueError:
        return None

"""Capitalised runs of words: where a new name begins, what joins it, which titles precede it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from graph.frozen import frozen
from graph.text.cast import Cast
from graph.text.lexicon import Lexicon
from graph.text.matcher import title_length

ROMANCE = {"de", "del", "della", "di", "da", "du", "la", "le"}
PARTICLES = {"al", "el", "bin", "bint", "ibn", "abu", "van", "von", "der", "den", "ten", "ter"}
PARTICLES |= ROMANCE
FREE = {"armed-group", "organisation", "company", "igo"}
LINKS = ("i", "e", "ul", "ud", "ur", "us", "u", "o")
ARTICLES = ("al", "el")
REGION = 2
SYLLABLE = 7  # letters that a syllable of a Chinese or Korean name never has
CONNECTORS = {"of", "for", "the", "and", "-"} | PARTICLES


@frozen
class Run:
    """A run of capitalised words, its titles cut off."""

    start: int
    end: int
    titled: bool


def runs_of(cast: Cast, lexicon: Lexicon) -> Iterator[Run]:
    """All runs of capitalised words that no known name covers, in text order."""
    doc, i = cast.doc, 0
    while i < len(doc):
        if not _is_name(doc[i], cast, lexicon):
            i += 1
            continue
        if _is_region(doc, i, lexicon):
            i += REGION
            continue
        end = _run_end(cast, lexicon, i)
        for start, stop in _parted(cast, lexicon, i, end):
            run = _trim(cast, lexicon, start, stop)
            if run:
                yield run
        i = end


def _is_region(doc: Doc, i: int, lexicon: Lexicon) -> bool:
    """Whether two words name a part of the world, and no body of it: the Middle East."""
    ahead = doc[i + REGION : i + REGION + 1].text
    return ("regions", doc[i : i + REGION].text.lower()) in lexicon and not ahead.istitle()


def _parted(cast: Cast, lexicon: Lexicon, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run: Bree / Prime Minister Romendacil; Refugee Council / Enver Solomon."""
    words = [token.text for token in cast.doc[start:end]]
    if is_portfolio(cast.doc[start], lexicon) and len(words) > 1:
        yield start + 1, end
        return
    cuts, i = [0], title_length(words, lexicon) or 1
    while i < len(words):
        joined = words[i - 1].lower() in CONNECTORS
        title = 0 if joined else title_length(words[i:], lexicon)
        if title or _person_after_body(words, i, lexicon):
            cuts.append(i)
        i += title or 1
    for cut, following in zip(cuts, [*cuts[1:], len(words)], strict=True):
        yield start + cut, start + following


def is_portfolio(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word says what a minister is in charge of: the Minister of Defence Jan Obik."""
    if ("before_titles", token.lower_) not in lexicon or token.i < 2:
        return False
    return token.nbor(-1).lower_ == "of" and ("titles", token.nbor(-2).lower_) in lexicon


def _person_after_body(words: list[str], i: int, lexicon: Lexicon) -> bool:
    lower = [word.lower() for word in words]
    apart = not set(lower[i:]) & (set(lexicon.bodies) | CONNECTORS)
    return len(words) - i == 2 and apart and lower[i - 1] in lexicon.bodies


def _is_name(token: Token, cast: Cast, lexicon: Lexicon) -> bool:
    if cast.at(token) or not token.text[0].isupper() or token.is_punct:
        return False
    if ("not_names", token.lower_) in lexicon and not _first_name(token):
        return _names_faith(token, lexicon) or _is_half(token, cast, lexicon)
    if is_proper(token) or _opens_body(token, lexicon):
        return True
    return _inside_sentence(token) and token.pos_ in ("ADJ", "NOUN", "X", "NUM", "VERB")


def _is_half(token: Token, cast: Cast, lexicon: Lexicon) -> bool:
    """Whether a point of the compass begins a name: South Dakota, the North Atlantic."""
    ahead = token.nbor(1) if token.i + 1 < len(token.doc) else token
    half = ("halves", token.lower_) in lexicon and cast.at(ahead) is None
    return half and ahead.text[0].isupper() and ahead.pos_ == "PROPN" and ahead != token


def _names_faith(token: Token, lexicon: Lexicon) -> bool:
    """Whether a faith is part of a body's name: the Muslim Council, Christian Scholars' Union."""
    ahead = token.nbor(1) if token.i + 1 < len(token.doc) else token
    faith = ("faiths", token.lower_) in lexicon and token.text[0].isupper()
    behind = token.i > 1 and token.nbor(-1).lower_ == "of" and _is_body(token.nbor(-2), lexicon)
    return faith and ahead.text[0].isupper() and (_is_body(ahead, lexicon) or behind)


def _is_body(token: Token, lexicon: Lexicon) -> bool:
    return token.text[0].isupper() and token.lower_ in lexicon.bodies


def _opens_body(token: Token, lexicon: Lexicon) -> bool:
    """Whether a capital at the beginning of a sentence is a body's: Harlan Mining."""
    ahead = token.nbor(1) if token.i + 1 < len(token.doc) else token
    body = ahead.text[0].isupper() and ahead.lower_ in lexicon.bodies
    plain = token.pos_ in ("NOUN", "ADJ", "X") and token.is_alpha
    return bool(token.is_sent_start) and plain and body and token.lower_ not in lexicon.words


def _is_acronym(token: Token) -> bool:
    """Whether a word alone is in capitals: the PCC, but nothing in a headline of capitals."""
    beside = token.doc[max(0, token.i - 2) : token.i + 3]
    others = [word for word in beside if word != token and word.is_alpha and len(word) > 1]
    short = token.is_alpha and token.is_upper and 2 < len(token) < 7
    return short and any(word.is_lower for word in others)


def _first_name(token: Token) -> bool:
    """Whether the short name of a month stands before a surname: Jan Obik."""
    ahead = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.lower_ in ("jan", "mar", "jun") and ahead.is_title and ahead.is_alpha


def is_proper(token: Token) -> bool:
    """Whether a capitalised word is a proper noun, or a word that no vocabulary knows."""
    if token.pos_ == "PROPN" or token.tag_ in ("NNP", "NNPS"):
        return True
    unknown = token.vocab.vectors_length > 0 and not token.vocab.has_vector(token.lower_)
    coded = any(c.isdigit() for c in token.text)
    if _is_acronym(token):
        return True
    nominal = token.pos_ in ("NOUN", "ADJ", "X") and len(token) > 2
    return nominal and (coded or (unknown and token.is_alpha))


def _inside_sentence(token: Token) -> bool:
    if token.is_sent_start or token.i == 0:
        return False
    before = token.nbor(-1)
    return (not before.is_punct and not before.is_space) or before.text in ("(", ",")


def _run_end(cast: Cast, lexicon: Lexicon, start: int) -> int:
    doc, end = cast.doc, start + 1
    while end < len(doc) and not doc[end].is_sent_start:
        if _is_name(doc[end], cast, lexicon):
            end += 1
            continue
        ahead = _over_connectors(cast, lexicon, start, end)
        if not ahead:
            break
        end = ahead
    return end


def _over_connectors(cast: Cast, lexicon: Lexicon, start: int, i: int) -> int:
    """The index after a name that follows "of", "of the" or a hyphen; 0 if there is none."""
    doc, before = cast.doc, cast.doc[i - 1]
    if _possessed(cast, lexicon, i) or _hyphened(cast, lexicon, start, i):
        return i + 2
    if _linked(doc, i):
        return i + 4
    land = _land_behind(cast, lexicon, start, i)
    if land:
        return land
    named = _has_body(cast, lexicon, start, i)
    named = named or names_place((token.lower_ for token in doc[start:i]), lexicon)
    if named or doc[i].lower_ in PARTICLES | {"-"}:
        j = i
        while j < min(i + 2, len(doc)) and doc[j].lower_ in CONNECTORS - {"and"}:
            j += 1
        hyphen = doc[i].text != "-" or (not before.whitespace_ and not doc[i].whitespace_)
        if j > i and j < len(doc) and hyphen and _goes_on(doc[j], cast, lexicon):
            return j + 1
    return 0


def _linked(doc: Doc, i: int) -> bool:
    """Whether a short word between hyphens goes on with a name: Hezb-i-Islami."""
    words = doc[i : i + 4]
    if len(words) < 4 or words[0].text != "-" or words[2].text != "-":
        return False
    joined = not any(word.whitespace_ for word in doc[i - 1 : i + 3])
    return joined and words[1].lower_ in LINKS and words[3].text[0].isupper()


def _land_behind(cast: Cast, lexicon: Lexicon, start: int, i: int) -> int:
    """The end of the land in a body's name: National Front of Mali, Front for the Niger Delta."""
    doc, j = cast.doc, i
    while j < min(i + 2, len(doc)) and doc[j].lower_ in ("of", "for", "the"):
        j += 1
    known = cast.at(doc[j]) if i < j < len(doc) and _is_free(cast, lexicon, start, i) else None
    if known is None or doc[i].lower_ == "the" or known.actor.kind != "state":
        return 0
    goes_on = known.end < len(doc) and doc[known.end].text[0].isupper()
    people = known.sort == "demonym"
    water = names_place([doc[i - 1].lower_], lexicon)
    long = i - start > 1 or doc[i].lower_ == "for" or water
    return known.end if (goes_on if people else long) else 0


def _is_free(cast: Cast, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a run names a body that is no state's own, or a water: a front, but no ministry."""
    words = [token.lower_ for token in cast.doc[start:end]]
    kinds = {lexicon.bodies.get(word) for word in words}
    own = bool(kinds & FREE) and "government" not in kinds
    return own or names_place(words, lexicon)


def names_place(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether one of these words, in small letters, is a place's: the Red Sea."""
    return any(("places", word) in lexicon for word in words)


def _goes_on(token: Token, cast: Cast, lexicon: Lexicon) -> bool:
    """Whether a word behind a particle belongs to the name: Saif al-Islam."""
    article = token.nbor(-1).text == "-" and token.nbor(-2).lower_ in ARTICLES
    faith = article and token.text[0].isupper() and cast.at(token) is None
    return faith or _is_name(token, cast, lexicon)


def _hyphened(cast: Cast, lexicon: Lexicon, start: int, i: int) -> bool:
    """Whether a person's second name goes on in small letters: Chen Shui-bian, Chung Eui-yong."""
    doc = cast.doc
    if i + 1 >= len(doc) or doc[i].text != "-" or doc[i].whitespace_ or doc[i - 1].whitespace_:
        return False
    word = doc[i + 1]
    known = word.lower_ in lexicon.joined or ("hyphened", word.lower_) in lexicon
    short = word.is_alpha and word.is_lower and len(word) < SYLLABLE and not known
    return short and i - start > 1 and word.tag_ not in ("VBN", "VBD", "VBG")


def _possessed(cast: Cast, lexicon: Lexicon, i: int) -> bool:
    """Whether "'s" stands inside a name: the Korean People's Army."""
    if i + 1 >= len(cast.doc):
        return False
    owner, body = cast.doc[i - 1].lower_, cast.doc[i + 1].lower_ in lexicon.bodies
    known = ("possessed", owner) in lexicon and cast.doc[i].lower_ in ("'s", "’s", "'", "’")
    plural = body and owner.endswith("s") and cast.doc[i].text in ("'", "’")
    return (known or plural) and _is_name(cast.doc[i + 1], cast, lexicon)


def _has_body(cast: Cast, lexicon: Lexicon, start: int, end: int) -> bool:
    return any(token.lower_ in lexicon.bodies for token in cast.doc[start:end])


def _trim(cast: Cast, lexicon: Lexicon, start: int, end: int) -> Run | None:
    doc = cast.doc
    skipped = title_length([token.text for token in doc[start:end]], lexicon)
    if _all_bodies(doc, start + skipped, end, lexicon):
        skipped = 0  # the Justice Party is called so
    start, titled = start + skipped, skipped > 0
    if start < end and doc[start].text == "-":
        start += 1
    if start >= end or len(doc[start:end].text) < 2:
        return None
    titled = titled or (start > 0 and _title_before(doc[start - 1], doc[start], lexicon))
    titled = titled or (start > 0 and is_portfolio(doc[start - 1], lexicon))
    if not titled and _shouted(doc[start]):
        return None
    return Run(_with_demonym(cast, lexicon, start, end), end, titled)


def _all_bodies(doc: Doc, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether nothing but words for bodies stands here: Party, but not Party Smith."""
    return start < end and all(word.lower_ in lexicon.bodies for word in doc[start:end])


def _title_before(token: Token, name: Token, lexicon: Lexicon) -> bool:
    return ("titles", token.lower_) in lexicon and (token.head == name or name.head == token)


def _with_demonym(cast: Cast, lexicon: Lexicon, start: int, end: int) -> int:
    """Peoples and lands before a body belong to its name: the American-Arab Football Federation,
    the Kosovo Liberation Army."""
    while start and _has_body(cast, lexicon, start, end):
        joined = start > 1 and cast.doc[start - 1].text in ("-", "–")
        before = cast.at(cast.doc[start - 2 if joined else start - 1])
        land = before and before.actor.kind == "state" and before.sort == "name" and not joined
        own = land and end - start > 1 and _is_free(cast, lexicon, start, end)
        if not before or (before.sort != "demonym" and not own):
            break
        start = before.start
    return start


def _shouted(token: Token) -> bool:
    """Whether the whole sentence is in capitals, so that capitals say nothing."""
    words = [word for word in token.sent if word.is_alpha]
    return len(words) > 3 and all(word.is_upper for word in words)

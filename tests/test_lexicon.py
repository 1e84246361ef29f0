"""The thesaurus joins the words of chats to the words of articles, and keeps apart what a question would tell apart."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import corpus.lexicon
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.words import stem, words

_WRITTEN = tomllib.loads(Path(corpus.lexicon.__file__).with_name("thesaurus.toml").read_text(encoding="utf-8"))["rows"]
_NO_POLICY: dict[str, dict[str, object]] = {
    "axes": {},
    "negation": {"words": []},
    "focus": {},
    "untold": {"words": []},
    "barring": {"words": []},
    "limits": {"words": []},
    "facets": {},
    "scopes": {},
    "tentative": {},
}


def alike(one: str, other: str) -> bool:
    return stem(other) in shipped_lexicon().alike(stem(one))


@pytest.mark.parametrize(
    ("chat", "article"),
    [
        ("cops", "police"),
        ("feds", "federal"),
        ("nabbed", "arrested"),
        ("axed", "cancelled"),
        ("ditched", "abandoned"),
        ("binned", "deleted"),
        ("coughed", "paid"),
        ("slapped", "imposed"),
        ("snooping", "surveillance"),
        ("pics", "photographs"),
        ("quid", "£"),
        ("watchdog", "regulator"),
        ("boss", "executive"),
        ("kids", "minors"),
        ("shops", "retailers"),
        ("tourists", "travellers"),
        ("greenlit", "approved"),
        ("compulsory", "required"),
        ("frozen", "suspended"),
        ("backtracked", "reversed"),
        ("lawmakers", "senators"),
        ("chemist", "drugstore"),
        ("brits", "British"),
        ("specs", "glasses"),
        ("fought", "opposed"),
        ("checked", "tested"),
        ("pd", "police"),
        ("sept", "september"),
        ("rules", "measures"),
        ("rollback", "reversed"),
    ],
)
def test_a_word_of_chats_meets_the_word_that_articles_use(chat: str, article: str) -> None:
    assert alike(chat, article.lower())
    assert alike(article.lower(), chat)


@pytest.mark.parametrize(
    ("one", "opposite"),
    [
        ("ban", "lift"),
        ("ban", "allow"),
        ("accept", "reject"),
        ("approve", "veto"),
        ("enable", "disable"),
        ("start", "stop"),
        ("pause", "resume"),
        ("extend", "expire"),
        ("uphold", "overturn"),
        ("win", "lose"),
        ("sell", "buy"),
        ("keep", "delete"),
        ("admit", "deny"),
        ("arrest", "release"),
        ("support", "oppose"),
        ("tighten", "loosen"),
        ("mandatory", "voluntary"),
        ("temporary", "permanent"),
        ("legal", "illegal"),
        ("accurate", "wrong"),
        ("consent", "secret"),
        ("biggest", "smallest"),
        ("enter", "exit"),
    ],
)
def test_opposites_are_never_alike(one: str, opposite: str) -> None:
    assert not alike(one, opposite)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ban", "limit"),
        ("ban", "regulate"),
        ("ban", "moratorium"),
        ("fine", "settlement"),
        ("fine", "compensation"),
        ("fine", "sanction"),
        ("lawsuit", "complaint"),
        ("arrest", "convict"),
        ("arrest", "jail"),
        ("suspect", "criminal"),
        ("city", "state"),
        ("county", "city"),
        ("federal", "state"),
        ("police", "agency"),
        ("police", "sheriff"),
        ("senator", "mayor"),
        ("propose", "enact"),
        ("sell", "use"),
        ("use", "test"),
        ("identify", "verify"),
        ("scrape", "scrap"),
        ("photo", "video"),
        ("photo", "fingerprint"),
        ("mugshot", "photo"),
        ("face", "body"),
        ("child", "pupil"),
        ("school", "university"),
        ("foreigner", "citizen"),
        ("border", "airport"),
        ("database", "watchlist"),
        ("race", "gender"),
        ("french", "dutch"),
    ],
)
def test_what_a_question_would_tell_apart_is_never_alike(one: str, other: str) -> None:
    assert not alike(one, other)


def test_being_alike_does_not_pass_from_row_to_row() -> None:
    lexicon = Lexicon.read(_NO_POLICY, {"rows": [["cop", "police"], ["cop", "sheriff"]]})
    assert lexicon.alike("cop") == {"cop", "police", "sheriff"}
    assert lexicon.alike("police") == {"cop", "police"}
    assert lexicon.alike("mayor") == {"mayor"}


def test_words_are_met_by_those_that_mean_the_same() -> None:
    lexicon = Lexicon.read(_NO_POLICY, {"rows": [["cop", "police"], ["cop", "sheriff"]]})
    assert lexicon.meets("police", {"cop"})
    assert not lexicon.meets("police", {"sheriff", "mayor"})
    assert lexicon.meets_all(("police", "mayor"), {"cop", "mayor"})
    assert not lexicon.meets_all(("police", "mayor"), {"cop"})


def test_a_thesaurus_that_is_no_list_of_rows_is_refused() -> None:
    with pytest.raises(TypeError, match="thesaurus"):
        Lexicon.read(_NO_POLICY, {"rows": "cop police"})


def test_every_entry_is_one_lower_case_word() -> None:
    entries = [entry for row in _WRITTEN for entry in row]
    assert [entry for entry in entries if len(words(entry)) != 1 or words(entry)[0].text != entry] == []


def test_every_row_joins_at_least_two_words() -> None:
    assert [row for row in shipped_lexicon().rows if len(set(row)) < 2] == []


def test_no_row_is_said_again_by_another() -> None:
    rows = [frozenset(row) for row in shipped_lexicon().rows]
    assert [row for row, times in Counter(rows).items() if times > 1] == []
    assert [row for row in rows if any(row < other for other in rows)] == []


def test_no_row_names_a_word_twice() -> None:
    assert [row for row in _WRITTEN if len(set(row)) < len(row)] == []

"""Whom a ban binds: a company that bars others is not barred by that."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.lock.bound import (
    bars_others,
    binds_and_lets_nothing,
    binds_others_only,
    covers_others,
    leaves_them_alone,
)
from bot.service import Service
from corpus.words import stems
from tests.test_selecting import told


@pytest.mark.parametrize(
    ("question", "sentence", "others"),
    [
        ("Does the change cover drivers?", "The change covers six warehouses.", True),
        ("Does the change cover drivers?", "The change covers all six warehouses.", True),
        ("Does the change cover drivers?", "The change covers all staff of six warehouses.", False),
        ("Does the change cover warehouses?", "The change covers six warehouses.", False),
        ("Does the law cover drivers?", "The law covers everybody in the city.", False),
        ("Does the law cover shops?", "The law covers businesses.", False),
        ("Does the law cover cops?", "The law applies to police.", False),
        ("Does the law cover drivers?", "The law took effect in 2009.", True),
        ("Does the law cover drivers?", "The law bars companies from it.", False),
        ("Did it cost drivers anything?", "The change covers six warehouses.", False),
    ],
)
def test_what_a_rule_covers_is_told_of_those_it_names(
    shipped: Service, question: str, sentence: str, others: bool
) -> None:
    asked, one = read_question(question, shipped.book), told(sentence, shipped)
    assert covers_others(asked, one, frozenset(stems(sentence))) is others


@pytest.mark.parametrize(
    ("question", "sentence", "others"),
    [
        ("May shops in Ohio scan faces?", "The law bans the use of it by shops.", False),
        ("May shops in Ohio scan faces?", "The law bans the use of it by city departments.", True),
    ],
)
def test_what_binds_departments_binds_no_shops(shipped: Service, question: str, sentence: str, others: bool) -> None:
    one = told(sentence, shipped)
    assert binds_others_only(read_question(question, shipped.book), one, frozenset(stems(sentence))) is others


@pytest.mark.parametrize(
    ("question", "sentence", "others"),
    [
        ("Has Microsoft been banned anywhere?", "Microsoft banned its use by police.", True),
        ("Has Clearview been banned anywhere?", "The settlement bars Clearview from selling it.", False),
        ("Was Clearview banned in Italy?", "Clearview was banned in Italy.", False),
        ("Has Microsoft banned it?", "Microsoft banned its use by police.", False),
    ],
)
def test_what_a_company_bars_others_from_does_not_bar_it(
    shipped: Service, question: str, sentence: str, others: bool
) -> None:
    assert bars_others(read_question(question, shipped.book), told(sentence, shipped)) is others


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Is it legal for a shop to use it under the ban?", "The ban does not cover shops.", True),
        ("Can a shop use it under Ohio's law?", "Ohio's law did not apply to shops.", True),
        ("Can a shop use it under Ohio's law?", "Ohio's law covers shops.", False),
        ("Does the ban cover shops under the law?", "The ban does not cover shops.", False),
    ],
)
def test_whom_a_ban_does_not_cover_it_bars_from_nothing(
    shipped: Service, question: str, sentence: str, *, expected: bool
) -> None:
    assert leaves_them_alone(read_question(question, shipped.book), told(sentence, shipped)) is expected


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Does the law let teachers use it?", "The law also binds schools.", True),
        ("Does the law allow it in shops?", "The law applies to shops.", True),
        ("May teachers use it?", "The law covers schools.", True),
        ("May teachers use it?", "The law applies to police only.", False),
        ("Does the law let police use it?", "The law covers police, and lets them use it for murders.", False),
        ("Does the law bind schools?", "The law also binds schools.", False),
    ],
)
def test_whom_a_law_binds_it_lets_do_nothing_by_that(
    shipped: Service, question: str, sentence: str, *, expected: bool
) -> None:
    assert binds_and_lets_nothing(read_question(question, shipped.book), told(sentence, shipped)) is expected

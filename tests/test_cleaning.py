"""What of a page is the article."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.cleaning import clean_body, clean_dump, shared_lines
from corpus.line_rules import Line
from corpus.page import Page
from corpus.reading.text import lines_of

PAGE = (Path(__file__).parent / "data/dumps/harbour-page.txt").read_text(encoding="utf-8")


def lines(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, 1)]


def prose(count: int) -> list[str]:
    return [f"The council of town {number} said it would not buy the cameras this year." for number in range(count)]


def test_a_page_keeps_its_paragraphs_and_its_headings_in_order() -> None:
    page = clean_dump(lines_of(PAGE))
    assert [line.number for line in page.body] == [13, 15, 17, 19, 23, 25]
    assert page.body[2].text == "A MATTER OF TRUST?"


def test_every_removed_line_says_where_it_stood_and_why() -> None:
    page = clean_dump(lines_of(PAGE))
    assert [(removed.line, removed.reason) for removed in page.removed] == [
        (1, "above the article"),
        (2, "above the article"),
        (3, "above the article"),
        (5, "headline"),
        (7, "date line"),
        (8, "date line"),
        (9, "caption"),
        (11, "byline"),
        (21, "caption"),
        (27, "heading of the comments"),
        (29, "reader comment"),
        (30, "reader comment"),
        (31, "legal"),
        (32, "legal"),
        (33, "legal"),
    ]
    assert all(PAGE.split("\n")[removed.line - 1] == removed.text for removed in page.removed)


def test_title_author_and_publisher_are_found() -> None:
    page = clean_dump(lines_of(PAGE))
    assert page.title == "Harbour police stop using Lumen cameras that recognise faces"
    assert page.author == "Ines Okafor and Tomas Brandt"
    assert page.publisher == "Northwire"


def test_reader_comments_are_kept_apart_from_the_article() -> None:
    page = clean_dump(lines_of(PAGE))
    assert len(page.comments) == 2
    assert not any(comment in page.text for comment in page.comments)


def test_more_comments_than_article_are_still_comments() -> None:
    page = clean_dump(
        lines("A headline about cameras", *prose(2), "12 Comments", *[f"I think {text}" for text in prose(12)])
    )
    assert len(page.body) == 2
    assert len(page.comments) == 12


def test_a_related_block_in_mid_article_does_not_end_it() -> None:
    texts = prose(8)
    page = clean_dump(lines("A headline about cameras", *texts[:3], "Related", *texts[3:]))
    assert [line.text for line in page.body] == texts
    assert ("Related", "related links") in [(removed.text, removed.reason) for removed in page.removed]


def test_a_box_with_a_link_near_the_end_takes_its_link_and_not_the_last_paragraph() -> None:
    texts = prose(5)
    page = clean_dump(lines("A headline", *texts[:3], "Related", "Harbour town buys new cameras", *texts[3:]))
    assert [line.text for line in page.body] == texts
    page = clean_dump(lines("A headline", *texts[:4], "Most popular", texts[4]))
    assert [line.text for line in page.body] == texts[:4]


def test_the_role_under_a_byline_belongs_to_it() -> None:
    page = clean_dump(lines("A headline on cameras", "By Ines Okafor", "Senior technology reporter", *prose(3)))
    assert (page.author, len(page.body)) == ("Ines Okafor", 3)
    page = clean_dump(lines("A headline on cameras", "By Ines Okafor, a reporter who writes about the law.", *prose(3)))
    assert (page.author, len(page.body)) == ("Ines Okafor", 3)


def test_the_second_half_of_a_promotion_goes_with_the_first() -> None:
    page = clean_dump(
        lines("A headline", *prose(2), "Sign up for our letter", "to get the best of the week for free.", "The end.")
    )
    assert [line.text for line in page.body] == [*prose(2), "The end."]


def test_lines_of_a_header_are_not_taken_for_a_wrapped_paragraph() -> None:
    header = [
        "Technology",
        "Harbour police of Port Alder stop using the Lumen cameras",
        "A short word on what it means",
        "4 March 2021",
    ]
    assert [line.text for line in lines_of("\n".join(header))] == header


def test_a_lone_short_line_is_a_heading_and_a_run_of_them_a_menu() -> None:
    texts = prose(6)
    page = clean_dump(
        lines("A headline on cameras", *texts[:2], "What comes next", *texts[2:4], "Home", "World", "Tech", *texts[4:])
    )
    kept = [line.text for line in page.body]
    assert "What comes next" in kept
    assert not {"Home", "World", "Tech"} & set(kept)


def kept_of(*short: str) -> list[str]:
    """Return which of several short lines stay in the middle of an article."""
    page = clean_dump(lines("A headline on cameras", "3 May 2024", *prose(3), *short, *prose(4)[3:]))
    return [line.text for line in page.body if line.text in short]


@pytest.mark.parametrize(
    "short",
    [
        ["In force from: 1 March 2025", "Replaces: Directive 7.12 of 14 May 2022", "Review date: 1 March 2027"],
        ["AYES: 5 (Alvar, Cho, Stannard)", "NOES: 2 (Beecham, Rourke)", "ABSENT: 0"],
        ["PRESENT: Mayor Ito (presiding); Councilors Benn, Osei", "ABSENT: Councilor Wick (excused)", "EXCUSED: None"],
        ["Okafor v Chief Constable of Alder", "[2026] AHC 114", "Judges: Lady Justice Marr, Mr Justice Quill"],
        ["WHEREAS, the town has cameras; and", "WHEREAS, they cost $300 a day; and", "WHEREAS, they failed; and"],
        ["The committee shall meet in public", "No camera may not be tested", "Signs are required at each door"],
        ["Do you keep my data?", "Who runs the system?", "Can I leave?"],
    ],
)
def test_fields_votes_recitals_and_questions_are_no_menu_however_short(short: list[str]) -> None:
    assert kept_of(*short) == short


@pytest.mark.parametrize(
    "short",
    [
        ["Video: Mayor Speaks", "Opinion: Leave Us Alone", "Photos: The Fair"],
        ["Kim: They only switched them off", "Jo, Alder: It is on the notice board", "Next: Ewe found on roof"],
        ["Contact: Ines Marr", "Phone: 555-0142", "Weather: 72"],
        ["More from the harbour:", "Town buys boats", "Rovers held at home", "The ten best patios"],
    ],
)
def test_links_and_what_readers_write_are_no_fields(short: list[str]) -> None:
    assert not set(kept_of(*short)) & set(short[1:])


def test_a_list_below_the_words_that_introduce_it_is_no_menu() -> None:
    short = ["The ban does not cover:", "phones that the town issues", "pictures of missing people", "lost children"]
    assert kept_of(*short) == short


def test_what_minutes_say_twice_is_said_twice() -> None:
    passed = "The motion passed, 8-0."
    page = clean_dump(lines("Minutes", "3 May 2024", prose(1)[0], passed, *prose(2)[1:], passed))
    assert page.text.count(passed) == 2


def test_a_clause_is_no_copyright_whatever_it_begins_with() -> None:
    answers = [
        "(a) The guard made 18 searches in May.",
        "(b) It does not search at stations.",
        "(c) The faces of children are not searched.",
        "(d) The cost is not known.",
    ]
    page = clean_dump(lines("An answer on cameras", *prose(3), *answers))
    assert [line.text for line in page.body][-4:] == answers
    rights = ["(a) Adults", "(b) Staff", "(c) Children under 14"]
    assert kept_of(*rights) == rights
    assert kept_of("(c) The faces of children are not searched.") == ["(c) The faces of children are not searched."]
    assert kept_of("(c) Harbour Pictures Ltd.") == []


def test_a_list_in_the_article_is_kept() -> None:
    items = ["- Amazon: a pause of one year", "- IBM: a full exit", "- Microsoft: no sales to police"]
    page = clean_dump(lines("A headline on cameras", *prose(2), *items))
    assert [line.text for line in page.body][-3:] == items


def test_plain_text_without_a_page_around_it_loses_only_its_headline() -> None:
    page = clean_dump(lines("Town drops its cameras", *prose(4)))
    assert page.title == "Town drops its cameras"
    assert [line.text for line in page.body] == prose(4)


@pytest.mark.parametrize(
    ("header", "title", "publisher"),
    [
        (
            ["TOWN OF PORT ALDER", "Minutes of the council", "Date: 12 March 2024"],
            "Minutes of the council",
            "Town of Port Alder",
        ),
        (
            ["Alder Arena", "Changes at the gates of the town", "15 Feb 2025"],
            "Changes at the gates of the town",
            "Alder Arena",
        ),
        (["Cameras in the town", "Alder Police, 4 March 2021"], "Cameras in the town", "Alder Police"),
        (["Cameras in the town", "4 March 2021"], "Cameras in the town", ""),
    ],
)
def test_the_head_of_a_letter_names_who_writes_it(header: list[str], title: str, publisher: str) -> None:
    page = clean_dump(lines(*header, *prose(3)))
    assert (page.title, page.publisher, len(page.date_lines)) == (title, publisher, 1)


def test_the_third_item_of_a_lettered_list_is_no_credit_of_a_picture() -> None:
    items = ["Resolved:", "(a) to switch the cameras off;", "(b) to sell them;", "(c) to delete what they stored."]
    page = clean_dump(lines("Council ends its trial", *prose(3), *items, "(c) Harbour Pictures"))
    assert [line.text for line in page.body][-4:] == items
    assert [removed.text for removed in page.removed if removed.reason == "caption"] == ["(c) Harbour Pictures"]


def test_the_labels_of_a_header_are_no_part_of_what_they_label() -> None:
    page = clean_dump(lines("Title: Town says no", "Date: 2022-08-16", "Byline: Ines Okafor, Harbour Post", *prose(3)))
    assert (page.title, page.author) == ("Town says no", "Ines Okafor, Harbour Post")
    assert page.date_lines == ["Date: 2022-08-16"]


def test_a_release_is_put_out_by_whom_it_ends_on() -> None:
    below = ["About Lumenor Vision", "Lumenor Vision makes cameras.", "Media contact: x@lumenor.example", "###"]
    page = clean_dump(lines("FOR IMMEDIATE RELEASE", "LUMENOR SELLS CAMERAS", *prose(3), *below))
    assert page.publisher == "Lumenor Vision"
    assert page.body[-1].text == "Lumenor Vision makes cameras."


def test_a_statement_is_put_out_by_whom_it_is_from() -> None:
    page = clean_dump(lines("STATEMENT FROM THE COLLEGE OF ALDER", "3 March 2025", *prose(3)))
    assert (page.title, page.publisher) == ("STATEMENT FROM THE COLLEGE OF ALDER", "College of Alder")


def test_who_wrote_it_may_stand_behind_the_day_and_a_desk_before_it() -> None:
    for line in ("Harbour Post | Nov 27, 2025 | Ines Okafor", "Harbour Post, City desk. 27 November 2025."):
        page = clean_dump(lines("Council says no to cameras", line, *prose(3)))
        assert (page.publisher, page.date_lines) == ("Harbour Post", [line])


def test_the_way_to_a_page_is_none_of_its_text() -> None:
    page = clean_dump(lines("A headline on cameras", "Alder > Counties > Varn > Police", *prose(3)))
    assert [line.text for line in page.body] == prose(3)


def test_short_sentences_without_a_headline_are_all_kept() -> None:
    page = clean_dump(lines("IBM sells none.", "Amazon does not say.", "Microsoft waits."))
    assert len(page.body) == 3


@pytest.mark.parametrize("text", ["Only a headline", "© 2024 Someone", "Latest comments", "Subscribe"])
def test_a_page_is_never_cleaned_into_nothing(text: str) -> None:
    assert clean_dump(lines(text)).text == text


def test_a_line_that_three_files_share_is_boilerplate_whatever_its_digits() -> None:
    files = [lines(f"Read {number} free articles a month", f"Story {chr(64 + number)}") for number in range(1, 4)]
    assert shared_lines(files) == {"read 0 free articles a month"}
    assert shared_lines(files[:2]) == frozenset()


def test_boilerplate_is_removed_with_its_reason() -> None:
    page = clean_dump(
        lines("Town drops its cameras", *prose(2), "Made with care in Port Alder."), {"made with care in port alder."}
    )
    assert page.removed[-1].reason == "same line in other files"


def test_the_copies_of_one_story_are_not_taken_for_boilerplate() -> None:
    story = lines("Town drops its cameras", *prose(4), "Home of news")
    page = clean_dump(story, shared_lines([story] * 3))
    assert [line.text for line in page.body] == prose(4)


def test_paragraphs_wrapped_at_a_width_are_joined() -> None:
    wrapped = [
        "The council said on Monday that it would stop using the cameras",
        "at the terminal until the law had passed and rules were in",
        "place for everyone.",
    ]
    text = "\n".join([*wrapped, "", "A second paragraph."])
    assert [(line.number, line.text.count("\n")) for line in lines_of(text)] == [(1, 0), (5, 0)]


@given(
    st.lists(
        st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=60), max_size=30
    )
)
def test_each_line_is_either_article_or_removed(texts: list[str]) -> None:
    given_lines = [line for line in lines(*(text.strip() for text in texts)) if line.text]
    page = clean_dump(given_lines)
    assert sorted([line.number for line in page.body] + [removed.line for removed in page.removed]) == [
        line.number for line in given_lines
    ]
    assert bool(page.body) == bool(given_lines)


def test_captions_in_brackets_and_what_a_company_must_print_are_no_article() -> None:
    strewn = [
        "(Photo: A shop in Alder. Photographer: B. Ito)",
        "Forward-looking statements involve risks. The firm need not update them.",
        "Harbour Media Ltd, a company registered in England and Wales. All are welcome here.",
    ]
    page = clean_dump(lines("Town says no to cameras", "3 May 2024", *prose(3), *strewn))
    assert [line.text for line in page.body] == prose(3)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Sign up to our newsletter for the latest from the harbour.", "promo"),
        ("You get this letter because you signed up at harbour.example.", "promo"),
        ("3 min read", "promo"),
        ("An earlier version of this article said that the town uses the cameras.", "note on a correction"),
        ("Correction \u2013 Last week we wrote that the town has ninety cameras. It has nine.", "note on a correction"),
        ("A camera at the gate. Photograph: Harbour Airport", "caption"),
        ("A camera at the gate. (File photo/The Harbour Post)", "caption"),
        ("A camera at the gate. (Post photo by Ana Quill)", "caption"),
    ],
)
def test_a_line_that_is_beside_the_article_goes_however_long_it_is(line: str, reason: str) -> None:
    page = clean_dump(lines("The town says no", "3 May 2024", *prose(3), line, *prose(2)[1:]))
    assert (line, reason) in [(removed.text, removed.reason) for removed in page.removed]


def test_who_was_present_is_part_of_the_minutes() -> None:
    present = "Present: Cllr Benn (chair), Cllr Osei, Cllr Wick"
    page = clean_dump(lines("Minutes of the council", "3 May 2024", present, *prose(3)))
    assert present in page.text


def test_the_paper_above_an_article_published_it_and_no_place_before_a_date() -> None:
    page = clean_dump(
        lines("Harbour Privacy Wire", "Latest | Opinion", "The town says no", "Oslo, 3 May 2024", *prose(3))
    )
    assert page.publisher == "Harbour Privacy Wire"


def test_sections_in_one_line_above_the_text_are_a_menu() -> None:
    page = clean_body(lines("Harbour News | Sports | Obituaries", *prose(3)), Page())
    assert [line.number for line in page.body] == [2, 3, 4]


def test_the_letterhead_of_many_files_still_names_who_puts_them_out() -> None:
    minutes = lines("CITY OF ALDER", "Minutes of the council", "4 March 2021", *prose(3))
    page = clean_dump(minutes, frozenset({"city of alder"}))
    assert (page.title, page.publisher) == ("Minutes of the council", "City of Alder")
    menu = lines("Front Page", "Minutes of the council", "4 March 2021", *prose(3))
    assert clean_dump(menu, frozenset({"front page"})).publisher == ""


@pytest.mark.parametrize(
    ("header", "title"),
    [
        (["Opinion: Leave us alone", "By Ines Okafor", "The city today"], "Opinion: Leave us alone"),
        (
            ["HARBOUR VOICES - May 2024 newsletter", "View this message", "Dear city council,"],
            "HARBOUR VOICES - May 2024 newsletter",
        ),
    ],
)
def test_a_title_is_neither_below_the_byline_nor_a_salutation(header: list[str], title: str) -> None:
    assert clean_dump(lines(*header, *prose(3))).title == title


def test_what_sort_of_text_it_is_puts_out_nothing() -> None:
    page = clean_dump(lines("Police end a trial", "News release, 9 December 2024", *prose(3)))
    assert (page.publisher, page.date_lines) == ("", ["News release, 9 December 2024"])


def test_who_reported_and_whom_to_write_to_are_no_part_of_a_wire_report() -> None:
    below = ["Reporting by Ana Quill; Editing by Ben Roe", "Our Standards: The Alder Trust Code"]
    below.append("Sign up here for the Alder Morning Briefing.")
    page = clean_dump(lines("Town drops its cameras", "3 May 2024", *prose(3), *below))
    assert [line.text for line in page.body] == prose(3)


def test_a_paper_above_an_article_is_not_its_title() -> None:
    page = clean_dump(
        lines("Bill dies in committee", "Statehouse Wire", "3 May 2024", "The Statehouse heard of it today.")
    )
    assert page.title == "Bill dies in committee"


@pytest.mark.parametrize(
    ("header", "title", "publisher"),
    [
        (
            ["HIGH COURT OF ALDEA", "PRESS SUMMARY", "12 March 2026", "Okafor v Chief Constable of Alder"],
            "Okafor v Chief Constable of Alder",
            "High Court of Aldea",
        ),
        (
            ["POLICE OF ALDER", "DIRECTIVE 7.12", "CAMERAS IN THE TOWN", "Issued: 3 February 2025"],
            "DIRECTIVE 7.12: CAMERAS IN THE TOWN",
            "Police of Alder",
        ),
        (["TOWN OF ALDER", "4 March 2021", "Why we buy no cameras"], "Why we buy no cameras", "Town of Alder"),
    ],
)
def test_a_ruling_is_called_by_its_case_and_a_directive_by_its_number_too(
    header: list[str], title: str, publisher: str
) -> None:
    page = clean_dump(lines(*header, *prose(3)))
    assert (page.title, page.publisher) == (title, publisher)

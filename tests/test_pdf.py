"""PDF files, kind and hostile."""

import zlib
from datetime import date
from pathlib import Path

import pytest

from corpus.reading.errors import Unreadable
from corpus.reading.files import read_file

TODAY = date(2026, 11, 23)
STORY = [
    "Harbour police stop using cameras",
    "4 March 2021",
    "The harbour police of Port Alder have stopped using the face recog-",
    "nition cameras at the ferry terminal, the force said on Thursday in",
    "a short note.",
    "The cameras will stay off until the council has passed a law that the",
    "mayor has promised to sign before the end of the year.",
]


def pdf(pages: list[list[str]]) -> bytes:
    """Build a PDF with one text line below the other."""
    contents = []
    for lines in pages:
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        contents.append(f"BT /F1 11 Tf 60 760 Td {shown}ET".encode("latin-1"))
    return pdf_of_streams([(b"", content) for content in contents])


def pdf_of_streams(streams: list[tuple[bytes, bytes]]) -> bytes:
    """Build a PDF with one page a stream, each given as the entries of its dictionary and its bytes."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, (entries, stream) in enumerate(streams):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(stream), stream))
    return assemble(objects)


def assemble(objects: list[bytes]) -> bytes:
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(data + b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))


def reason_of(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_file(path, today=TODAY)
    return caught.value.reason


def test_a_pdf_gives_joined_paragraphs_a_title_and_a_date(tmp_path: Path) -> None:
    path = tmp_path / "stop.pdf"
    path.write_bytes(pdf([STORY]))
    article = read_file(path, today=TODAY)
    assert article.title == STORY[0]
    assert str(article.published) == "2021-03-04"
    first = "The harbour police of Port Alder have stopped using the face recognition cameras at the ferry terminal, "
    first += "the force said on Thursday in a short note."
    assert article.text.split("\n\n") == [first, f"{STORY[5]} {STORY[6]}"]


@pytest.mark.parametrize(
    ("elsewhere", "read"),
    [
        ("The face-recognition law", "face-recognition cameras"),
        ("A law on face recognition", "face-recognition cameras"),
        ("Facerecognition, not face recognition,", "facerecognition cameras"),
        ("The new law of the city", "facerecognition cameras"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_the_document_has_two_words(
    tmp_path: Path, elsewhere: str, read: str
) -> None:
    path = tmp_path / "law.pdf"
    lines = ["The council of the town of Port Alder will vote on all of the face-", "recognition cameras in the port."]
    path.write_bytes(pdf([[*STORY, *lines, f"{elsewhere} is what the mayor spoke of."]]))
    assert read in read_file(path, today=TODAY).text


def test_running_heads_and_page_numbers_are_left_out_with_their_reason(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf([["Northwire weekly", *STORY[:-2], *STORY[2:], f"Page {number}"] for number in range(1, 5)]))
    article = read_file(path, today=TODAY)
    assert "Northwire weekly" not in article.text
    assert ("Page 3", "repeated line") in [(removed.text, removed.reason) for removed in article.removed]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 nothing else", "the PDF cannot be read"),
        (b"not a pdf at all", "the PDF cannot be read"),
        (pdf([STORY])[:300], "the PDF cannot be read"),
        (pdf([[]]), "the PDF holds no text"),
        (assemble([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]), "the PDF"),
    ],
)
def test_a_broken_pdf_says_why(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in reason_of(tmp_path / "bad.pdf", data)


def test_a_flate_bomb_ends_in_a_reason_and_the_next_file_is_read(tmp_path: Path) -> None:
    bomb = zlib.compress(bytes(300 << 20), 1)
    assert "the PDF cannot be read" in reason_of(
        tmp_path / "bomb.pdf", pdf_of_streams([(b"/Filter /FlateDecode", bomb)])
    )
    path = tmp_path / "good.pdf"
    path.write_bytes(pdf([STORY]))
    assert read_file(path, today=TODAY).title == STORY[0]


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    assert "it has 501 pages; the limit is 500" in reason_of(tmp_path / "many.pdf", pdf([["x"]] * 501))

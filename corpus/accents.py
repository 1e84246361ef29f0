"""Letters without their accents, as people type names: "Kōwhai" is "Kowhai", "São Paulo" is "Sao Paulo"."""

import unicodedata


def unaccented(text: str) -> str:
    """Return ``text`` with each accented letter as the plain one; letters that have none stay ("ø", "ß")."""
    if text.isascii():
        return text
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark))

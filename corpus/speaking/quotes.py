"""Which characters of running text stand inside quotation marks."""

from collections.abc import Sequence

_OPEN = "“"
_CLOSE = "”"
_STRAIGHT = '"'


def quoted(texts: Sequence[str], starts_paragraph: Sequence[bool]) -> tuple[tuple[bool, ...], ...]:
    """Tell for every character of every sentence whether it is quoted; the marks themselves are not.

    A quotation runs on over the sentences of a paragraph and ends with it, so that one missing mark spoils no more.
    """
    masks = []
    inside = False
    for text, starts in zip(texts, starts_paragraph, strict=True):
        inside = inside and not starts
        mask = []
        for character in text:
            is_mark = character in (_OPEN, _CLOSE, _STRAIGHT)
            if is_mark:
                inside = not inside if character == _STRAIGHT else character == _OPEN
            mask.append(inside and not is_mark)
        masks.append(tuple(mask))
    return tuple(masks)

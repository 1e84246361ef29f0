from tests.shapes import GOLDEN, shapes


async def test_every_message_looks_as_the_page_shows_it(either_database: str) -> None:
    """The page is what a person sees; whoever changes a shape writes it anew and reads the difference."""
    assert await shapes(either_database) == GOLDEN.read_text(encoding="utf-8")

from bot.service import Service
from tests.transcripts import GOLDEN, transcripts


def test_twenty_conversations_read_as_the_page_shows_them(shipped: Service) -> None:
    """Whoever changes an answer writes the page anew and reads the difference."""
    assert transcripts(shipped.answerer) == GOLDEN.read_text(encoding="utf-8")

"""How the server refuses: the code and the words of Telegram."""

from typing import Any


class Refused(Exception):  # noqa: N818 - an outcome, named as one
    """One refused call: HTTP ``code``, ``description`` and response ``parameters``."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        """Keep what the response will carry."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def payload(self) -> dict[str, Any]:
        """Return the JSON body of the response."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(description: str, **parameters: Any) -> Refused:
    """Refuse with 400."""
    return Refused(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> Refused:
    """Refuse with 403."""
    return Refused(403, f"Forbidden: {description}")


def flooded(retry_after_s: int) -> Refused:
    """Refuse with 429."""
    return Refused(429, f"Too Many Requests: retry after {retry_after_s}", retry_after=retry_after_s)

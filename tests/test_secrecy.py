import logging

import pytest

from bot.chat.secrecy import keep_tokens_out_of_logs, redact
from tests.botapi.server import TOKEN

pytestmark = pytest.mark.usefixtures("own_log_records")


def test_a_token_never_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    keep_tokens_out_of_logs()
    log = logging.getLogger("anything")
    log.warning("calling %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    try:
        int(f"bot{TOKEN}/getMe")
    except ValueError:
        log.exception("failed with %s", TOKEN)
    assert TOKEN not in caplog.text
    assert caplog.text.count("<token>") == 3


def test_a_template_that_does_not_fit_its_values_is_logged_all_the_same(caplog: pytest.LogCaptureFixture) -> None:
    keep_tokens_out_of_logs()
    logging.getLogger("anything").warning("%d calls, 100 %", f"with {TOKEN}")
    assert caplog.messages == ["%d calls, 100 % ('with <token>',)"]


def test_other_text_stays_as_it_is() -> None:
    assert redact("at 12:30 on 2020-06-11: chat -1001234567890") == "at 12:30 on 2020-06-11: chat -1001234567890"


def test_libraries_that_log_addresses_are_quiet() -> None:
    keep_tokens_out_of_logs()
    assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    assert not logging.getLogger("httpcore").isEnabledFor(logging.INFO)

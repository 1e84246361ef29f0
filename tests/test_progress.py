import io

from bot.progress import ProgressBar


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_one_line_when_a_piece_of_work_is_done() -> None:
    log = io.StringIO()
    bar = ProgressBar(log)
    for done in range(4):
        bar(done, 3, "sentences")
    assert log.getvalue() == "sentences: 3\n"


def test_a_terminal_sees_one_line_redrawn_and_kept_when_done() -> None:
    screen = Screen()
    bar = ProgressBar(screen)
    bar(1, 4, "sentences")
    bar(2, 4, "sentences")
    bar(4, 4, "sentences")
    first, last = screen.getvalue().removeprefix("\r\x1b[K").split("\r\x1b[K")
    assert first == "sentences " + "█" * 7 + "·" * 23 + " 1/4"
    assert last == "sentences " + "█" * 30 + " 4/4\n"


def test_nothing_to_do_is_done_at_once() -> None:
    screen, log = Screen(), io.StringIO()
    ProgressBar(screen)(0, 0, "passages")
    ProgressBar(log)(0, 0, "passages")
    assert screen.getvalue().endswith(" 0/0\n")
    assert log.getvalue() == "passages: 0\n"

"""What can be typed: every command with its options; light, so that help appears at once."""

import argparse
from pathlib import Path
from textwrap import fill

_EPILOG = """\
`python -m bot COMMAND --help` explains a command with examples.
exit codes: 0 done, 1 refused or something to mend, 2 bad input, 75 another reindex is running"""
_WIDTH = 80  # columns; the formatter that keeps examples as they stand wraps nothing
_CONFIG = (
    "settings file; default: config.toml of the bot. Folders in it count from its own; articles, golden questions and "
    "reliability that it does not name are the bot's"
)
_CORPUS = "folder of .md, .txt, .html and .pdf articles; default: corpus.folder of the settings file"
_INDEX = "folder of the index; default: index.folder of the settings file"

Commands = argparse._SubParsersAction


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of ``python -m bot``; the chosen command's name is ``args.command``."""
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answer questions on face-recognition policies with a date and the sentence that proves it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--config", type=_path, metavar="FILE", help=_CONFIG)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    for add in (_ask, _chat, _reindex, _add, _check, _evaluate, _run, _serve, _doctor):
        add(commands)
    return parser


def _ask(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "ask",
        "answer one question",
        "Print one reply: verdict, date and quotes, or why nothing is answered. An index that is not there is built "
        "first.",
        'ask "Does IBM still sell face recognition?"',
        'ask "and why?" --after "When did IBM quit facial recognition?"',
        'ask --json "Is it banned in Portland?" | jq .verdict',
    )
    parser.add_argument("question", metavar="QUESTION", help="the question, in quotes")
    parser.add_argument("unquoted", nargs="*", default=[], help=argparse.SUPPRESS)  # told in words of our own
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of text")
    _index_option(parser)
    parser.add_argument(
        "--after",
        action="append",
        default=[],
        metavar="QUESTION",
        help="an earlier question of the conversation, oldest first; repeatable",
    )


def _chat(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "chat",
        "hold a conversation in the terminal",
        "Answer questions line by line; each may build on those before it. Ctrl-D ends.",
        "chat",
    )
    _index_option(parser)


def _reindex(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "reindex",
        "build and publish the index",
        "Build a generation beside the one that serves and publish it, unless it answers the golden questions worse "
        "(exit code 1). Unchanged articles are not embedded again. Prints the generation that serves now.",
        "reindex",
        "reindex --corpus ~/articles --index ~/articles-index",
        "reindex --dry-run",
        "reindex --rollback",
    )
    parser.add_argument("--corpus", type=_path, metavar="DIR", help=_CORPUS)
    _index_option(parser)
    parser.add_argument(
        "--dry-run", action="store_true", help="print which golden answers would change; publish nothing"
    )
    parser.add_argument("--full", action="store_true", help="embed every article again")
    parser.add_argument("--rollback", action="store_true", help="serve the generation before this one again")


def _add(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "add",
        "clean articles and put them into the corpus folder",
        "Read files, folders, addresses or feeds, strip what is not the article, and write Markdown with front matter "
        "into corpus.folder of the settings file. `reindex` answers from it.",
        "add page.html --explain",
        "add https://news.example/story https://news.example/feed.xml --yes",
    )
    parser.add_argument("sources", nargs="+", type=_named, metavar="SOURCE", help="file, folder, URL or feed")
    parser.add_argument("--explain", action="store_true", help="print each removed line and why")
    parser.add_argument("--yes", action="store_true", help="write without asking")


def _check(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "check",
        "check a folder of articles without indexing it",
        "Read every article and list what is wrong: files that cannot be read, missing dates, unknown actors, links "
        "that lead nowhere, copies (exit code 1 where there is any). With --statements measure how well statements are "
        "read instead.",
        "check",
        "check --corpus ~/articles",
        "check --statements tests/data/statements.jsonl",
    )
    parser.add_argument("--corpus", type=_path, metavar="DIR", help=_CORPUS)
    parser.add_argument(
        "--statements", type=_path, metavar="FILE", help="print precision and recall on labelled sentences (JSON Lines)"
    )


def _evaluate(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "evaluate",
        "measure answers against a question file",
        "Ask every question of JSON Lines files (id, q and answerable; where known answer, verdict and fact_ids; "
        "after, the id of the question it follows up) and print how many were answered, cited and refused rightly, and "
        "how often answers of a given confidence were right.",
        "evaluate tests/data/golden.jsonl",
        "evaluate questions.jsonl --answers replies.jsonl --json",
        "evaluate tests/data/golden.jsonl --wrong",
        "evaluate questions.jsonl more.jsonl --folds 8",
        "evaluate tests/data/{blind,unseen,sealed,plain_held,yes_no_held}.jsonl --publish bot/reliability.toml",
    )
    parser.add_argument("questions", type=_path, nargs="+", metavar="QUESTIONS.jsonl", help="one question a line")
    _index_option(parser)
    parser.add_argument("--answers", type=_path, metavar="OUT.jsonl", help="write each reply with its id here")
    parser.add_argument("--wrong", action="store_true", help="list what is answered wrongly (not with --json)")
    parser.add_argument("--folds", type=_folds, default=0, metavar="N", help="score also by N groups of actors")
    parser.add_argument("--publish", type=_path, metavar="FILE", help="write the reliability that /about tells here")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")


def _run(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "run",
        "serve Telegram",
        "Serve Telegram by polling or webhook, as telegram.mode of the settings file says, until SIGINT or SIGTERM; a "
        "second SIGINT ends it at once. The token is read from TELEGRAM_BOT_TOKEN, the secret that a webhook needs "
        "from TELEGRAM_WEBHOOK_SECRET; `doctor` says what is missing.",
        "run",
        "--config production.toml run",
    )
    _index_option(parser)


def _serve(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "serve",
        "serve articles as pages and questions as JSON",
        "Serve a site of one's own until SIGINT or SIGTERM (a second SIGINT ends it at once): /sources lists the "
        "articles, each a page; POST /ask takes a question and gives the reply as `ask --json` prints it; /metrics is "
        "for Prometheus, /health for whoever watches. It is for this machine unless web.listen of the settings file "
        "says otherwise. `run` serves it besides Telegram where web.port names a port.",
        "serve",
        "serve --port 9000",
    )
    parser.add_argument("--port", type=_port, metavar="N", help="port; default: web.port of the settings file, or 8080")
    _index_option(parser)


def _doctor(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = _command(
        commands,
        "doctor",
        "check that everything is in place",
        "Check corpus, model, index, database, token and privacy mode, and say what to do: ok, note (may stay) or mend "
        "(exit code 1). Makes the database where there is none.",
        "doctor",
    )
    _index_option(parser)


def _command(
    commands: "Commands[argparse.ArgumentParser]", name: str, summary: str, description: str, *examples: str
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=summary,
        description=fill(description, _WIDTH),
        epilog="examples:\n" + "\n".join(f"  python -m bot {example}" for example in examples),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _folds(text: str) -> int:
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError(f"must be a number from 2 on, is {text!r}")
    return int(text)


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"must be a number from 1 to 65535, is {text!r}")
    return int(text)


def _named(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty")
    return text


def _path(text: str) -> Path:
    try:
        # An empty one would be the folder that the command is run in; no shell opens the ~ of --index=~/index.
        return Path(_named(text)).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"{text!r} names the home folder of nobody on this machine") from None


def _index_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--index", type=_path, metavar="DIR", help=_INDEX)

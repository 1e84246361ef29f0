"""Sources to proposals: what would be added to a corpus, and what was left out of it and why.

Nothing that is in the corpus is overwritten: the same text is recognised, and a page that has changed becomes a new
version that names the old one in ``supersedes``.
"""

import os
import tempfile
from collections.abc import Callable, Container, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from corpus.article import Article
from corpus.duplicates import CONTAINMENT, containment
from corpus.folder import read_folder
from corpus.gathering import Gathering, NotRead
from corpus.naming import article_id, next_version
from corpus.reading.fetch import Fetched, fetch_now
from corpus.reading.markdown import parse_markdown, render_markdown
from corpus.reading.web import same_page

_EXPLAINED_CHARS = 100


class Status(StrEnum):
    """What adding an article would do to the corpus."""

    NEW = "new"
    SAME = "already there"
    NEW_VERSION = "new version"


class Proposal(Struct, frozen=True):
    """One article that could be added.

    ``file_name`` and ``markdown`` are what ``write`` writes; ``article`` is what reading that file gives, with the
    removed lines and comments of the source. ``earlier`` is the id of the article with the same text, or of the
    version before; ``copy_of`` the id of one that tells the same story in the same words. ``kept_share`` is the share
    of the characters of the source that the article keeps, from 0 to 1.
    """

    source: str
    status: Status
    article: Article
    file_name: str
    markdown: str
    kept_share: float
    earlier: str | None = None
    copy_of: str | None = None


class Proposals(Struct, frozen=True):
    """What one source gave: proposals in its order, and what could not be read."""

    proposals: tuple[Proposal, ...]
    failures: tuple[NotRead, ...]


def propose(
    source: str,
    folder: Path,
    *,
    fetch: Callable[[str], Fetched] = fetch_now,
    progress: Callable[[str], None] = lambda _: None,
    today: date | None = None,
) -> Proposals:
    """Read ``source`` (path or web address) and say what adding it to the corpus in ``folder`` would do.

    Nothing is written and nothing is raised: what cannot be read is named in ``failures`` with its reason, and the
    rest goes on. ``fetch`` must not be called inside an event loop; there, run ``propose`` in a thread.
    """
    known = {article.id: article for article in read_folder(folder, today=today).articles} if folder.is_dir() else {}
    # An article may declare another id than its file has, and an unreadable file has a name too.
    names = {path.stem.lower() for path in folder.glob("*")} | known.keys()
    gathering = Gathering(fetch, progress, today)
    proposals = []
    for origin, article in gathering.articles(source):
        try:
            proposal = _proposal(origin, article, known, names)
        except ValueError as error:  # what is read need not fit what is written: front matter has a limit
            gathering.failures.append(NotRead(origin, str(error)))
            continue
        known[proposal.article.id] = proposal.article
        names.add(proposal.article.id)
        proposals.append(proposal)
    return Proposals(tuple(proposals), tuple(gathering.failures))


def write(proposal: Proposal, folder: Path) -> Path | None:
    """Write the article into ``folder`` in one step; return where, or None where it is already there.

    Raises ``FileExistsError`` where another file has taken the name since the proposal was made.
    """
    if proposal.status is Status.SAME:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / proposal.file_name
    if target.parent != folder:
        raise ValueError(f"not a plain file name: {proposal.file_name!r}")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=folder, prefix=".adding-") as file:
        file.write(proposal.markdown)
        file.flush()
        os.fchmod(file.fileno(), 0o644)
        os.fsync(file.fileno())
        # A link, unlike a rename, refuses to take the place of another file.
        os.link(file.name, target)
    return target


def explain(proposal: Proposal) -> str:
    """Say in lines of plain text what would be written, and why each removed line is not in it."""
    article = proposal.article
    dated = f"{article.published} ({article.date_source})" if article.published else "unknown"
    lines = [
        proposal.source,
        f"  {_outcome(proposal)}",
        f"  title: {article.title}",
        f"  publisher: {article.publisher or 'unknown'}",
        f"  author: {article.author or 'unknown'}",
        f"  date: {dated}",
        f"  kept: {proposal.kept_share:.0%}, lines removed: {len(article.removed)}",
    ]
    if proposal.copy_of is not None:
        lines.append(f"  tells the same story as {proposal.copy_of}: both count as one source")
    lines += [f"  - line {removed.line}, {removed.reason}: {_shortened(removed.text)}" for removed in article.removed]
    return "\n".join(lines)


def _proposal(origin: str, article: Article, known: Mapping[str, Article], names: Container[str]) -> Proposal:
    earlier: str | None
    twin = next((other.id for other in known.values() if other.sha256 == article.sha256), None)
    if twin is not None:
        named, status, earlier = replace(article, id=twin), Status.SAME, twin
    elif (earlier := _version_before(article, known)) is not None:
        new_id = next_version(earlier, names)
        named, status = replace(article, id=new_id, supersedes=(*article.supersedes, earlier)), Status.NEW_VERSION
    else:
        named, status = replace(article, id=article_id(article, names)), Status.NEW
    markdown = render_markdown(named)
    stored = replace(parse_markdown(markdown, named.id), removed=article.removed, comments=article.comments)
    copy_of = _copy_of(article, known) if status is Status.NEW else None
    return Proposal(origin, status, stored, f"{named.id}.md", markdown, _kept_share(article), earlier, copy_of)


def _version_before(article: Article, known: Mapping[str, Article]) -> str | None:
    """Return the newest version of the same page: same address, or same declared id, or one story under one title."""
    earlier = [other for other in known.values() if _is_same_page(article, other)]
    replaced = {old for other in earlier for old in other.supersedes}
    newest = [other.id for other in earlier if other.id not in replaced]
    return newest[-1] if newest else None


def _is_same_page(article: Article, other: Article) -> bool:
    if bool(article.facts) != bool(other.facts):
        # An account of an event in one's own words and a page about it are two articles, whatever address both name.
        return False
    if article.facts:
        return article.id == other.id
    if _has_own_url(article) and _has_own_url(other):
        return same_page(article.url) == same_page(other.url)
    names_agree = _name(article) == _name(other)
    return names_agree and containment(article.text, other.text) >= CONTAINMENT


def _has_own_url(article: Article) -> bool:
    """Say whether ``url`` is where the article itself stands; a note without one has that of its first source."""
    of_source = article.sources[0].url if article.sources else ""
    return article.url not in {"", of_source}


def _name(article: Article) -> tuple[str, str]:
    return article.title.casefold(), article.publisher.casefold()


def _copy_of(article: Article, known: Mapping[str, Article]) -> str | None:
    shares = [(containment(article.text, other.text), other.id) for other in known.values()]
    share, closest = max(shares, key=lambda entry: entry[0], default=(0.0, ""))
    return closest if share >= CONTAINMENT else None


def _kept_share(article: Article) -> float:
    removed = sum(len(line.text) for line in article.removed)
    return len(article.text) / (len(article.text) + removed)


def _outcome(proposal: Proposal) -> str:
    match proposal.status:
        case Status.NEW:
            return f"new: {proposal.file_name}"
        case Status.SAME:
            return f"already there: the same text is in article {proposal.earlier}"
        case Status.NEW_VERSION:
            return f"new version of {proposal.earlier}: {proposal.file_name}"


def _shortened(text: str) -> str:
    return text if len(text) <= _EXPLAINED_CHARS else text[: _EXPLAINED_CHARS - 1] + "\u2026"

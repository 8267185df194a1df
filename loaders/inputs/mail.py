"""Mail: newsletters, press releases and forwarded articles, as a mail program saves them (RFC 5322, MIME)."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from importlib import import_module
from pathlib import Path
from typing import Final

from loaders.errors import ArticleError
from loaders.inputs.dates import Day
from loaders.inputs.encoding import decode, newlines
from loaders.inputs.extract import Extract
from loaders.inputs.fields import Facts
from loaders.inputs.lines import unwrap

_STUB: Final = 0.3
"""A plain part with a smaller share of the words of the page beside it only points to that page."""
_SIGNATURE: Final = re.compile(r"^-- ?$", re.MULTILINE)
_FORWARDED: Final = re.compile(r"^(?:fwd?|re|wg|aw|tr):\s*", re.IGNORECASE)


def read(path: Path) -> Iterator[Extract]:
    """The one article of a mail. Raises `ArticleError` if it is no mail, or has no text."""
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    if not any(name in message for name in ("from", "date", "subject", "received", "mime-version")):
        raise ArticleError(
            path, None, "no line `From:`, `Date:` or `Subject:` at its head: this is no mail; save it anew as .eml"
        )
    body = _body(path, message)
    if not body:
        raise ArticleError(
            path, None, "the mail has no text, neither plain nor HTML; save what is attached to it instead"
        )
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    notice = f"what is attached is not read: {', '.join(attached)}; save what is an article as a file of its own"
    yield Extract(body, _facts(message), sent=_sent(message), notices=(notice,) if attached else ())


def _body(path: Path, message: EmailMessage) -> str:
    """The plain part, or that of the page beside it if the plain one says less."""
    plain = _SIGNATURE.split(_part(path, message, "plain"))[0]
    page = _part(path, message, "html")
    shown = str(import_module("loaders.inputs.html").shown(page)) if page else ""  # slow to import, so only if needed
    words = unwrap(plain)
    return shown if len(words.split()) < _STUB * len(shown.split()) else words


def _part(path: Path, message: EmailMessage, kind: str) -> str:
    """The text of a part; where it is not in the encoding that it declares, in the one that its letters suggest."""
    part = message.get_body(preferencelist=(kind,))
    if not isinstance(part, EmailMessage):
        return ""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes) or not raw.strip():
        return ""
    declared = part.get_content_charset("utf-8")
    try:
        return newlines(raw.decode(declared))
    except (LookupError, UnicodeDecodeError):
        return decode(path, raw)[0]


def _facts(message: EmailMessage) -> Facts:
    name, address = parseaddr(str(message.get("from", "")))
    texts = {
        "title": _FORWARDED.sub("", " ".join(str(message.get("subject", "")).split())),
        "publisher": name or address.partition("@")[2],
        "language": str(message.get("content-language", "")).split(",")[0].strip(),
    }
    return Facts({key: text for key, text in texts.items() if text})


def _sent(message: EmailMessage) -> Day | None:
    written = str(message.get("date", ""))
    try:
        return Day(parsedate_to_datetime(written).date(), f"the mail's Date, {written!r}")
    except ValueError:
        return None

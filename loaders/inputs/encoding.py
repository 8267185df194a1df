"""From bytes to text: UTF-8 where it is, what the file declares where it does, else what its letters suggest."""

import codecs
import re
from pathlib import Path
from typing import Final

from charset_normalizer import from_bytes

from loaders.errors import ArticleError

_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f�]")
_MOST_CONTROL: Final = 0.02
"""The largest share of control characters that a text may have; pages torn from a terminal have a few."""
_EMPTY: Final = "the file is empty; an article needs at least one sentence"
_WESTERN: Final = "cp1252"
_FEW: Final = 0.1
_SAMPLE: Final = 200_000
"""Bytes that are enough to tell an encoding by."""


def decode(path: Path, raw: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    r"""The text of a file with `\n` line ends, and a notice if its encoding had to be guessed.

    `declared` is the encoding that the file itself names. Raises `ArticleError` for no bytes, and for what is no text.
    """
    if not raw.strip():
        raise ArticleError(path, None, _EMPTY)
    _not_binary(path, raw)
    for encoding in ("utf-8-sig", declared):
        text = _try(raw, encoding)
        if text is not None:
            return _clean(path, text), ()
    encoding = guess_encoding(path, raw)
    notice = f"not UTF-8; read as {encoding}. Save it as UTF-8 to be sure of its letters"
    return _clean(path, raw.decode(encoding, errors="replace")), (notice,)


def guess_encoding(path: Path, raw: bytes) -> str:
    """The encoding that the letters suggest. Raises `ArticleError` if they suggest none.

    Few letters beside those of English suggest nothing: then it is Windows-1252, as in every browser (WHATWG, Encoding
    Standard, for English).
    """
    sample = raw[:_SAMPLE]
    if (
        b"\0" not in sample
        and sum(byte > 0x7F for byte in sample) < _FEW * len(sample)
        and _try(sample, _WESTERN) is not None
    ):
        return _WESTERN
    best = from_bytes(sample).best()
    if best is None:
        fault = _first_fault(raw)
        line = raw[:fault].count(b"\n") + 1
        raise ArticleError(path, line, f"byte {raw[fault]:#04x} is not UTF-8; save the file as UTF-8")
    return best.encoding


def newlines(text: str) -> str:
    r"""The same text with `\n` line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _first_fault(raw: bytes) -> int:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as fault:
        return fault.start
    return 0


def _not_binary(path: Path, raw: bytes) -> None:
    at = raw[:_SAMPLE].find(b"\0")
    if at >= 0 and not raw.startswith(_MARKS):
        raise ArticleError(path, None, f"byte 0x00 at {at}: this is no text but binary data; save the article as text")


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _clean(path: Path, text: str) -> str:
    if not text.strip():
        raise ArticleError(path, None, _EMPTY)
    odd = _CONTROL.findall(text[:_SAMPLE])
    if len(odd) > _MOST_CONTROL * min(len(text), _SAMPLE):
        shown = ", ".join(dict.fromkeys(f"U+{ord(sign):04X}" for sign in odd[:3]))
        raise ArticleError(
            path, None, f"{len(odd)} control characters ({shown}): this is no text; save the article as text in UTF-8"
        )
    return newlines(text)

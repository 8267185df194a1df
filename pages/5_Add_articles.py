"""Articles of one's own, read for this session only: the one page that uses the loaders."""

from ui import add_page

try:
    from loaders import session
except ImportError as missing:  # the app also runs where the loaders were left out
    if missing.name != "loaders":
        raise
    session = None

add_page.main(session)

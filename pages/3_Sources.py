"""The sources: each article and what was taken from it."""

from ui import sources_page

sources_page.main()

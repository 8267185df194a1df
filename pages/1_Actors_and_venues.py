"""Who was where, and how each name was written."""

from ui import names_page

names_page.main()

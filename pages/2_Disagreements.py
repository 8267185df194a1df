"""Every event on whose date the sources differ."""

from ui import disagreements_page

disagreements_page.main()

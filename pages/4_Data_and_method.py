"""How the dates were read, what the tables hold, and where to get them."""

from ui import method_page

method_page.main()

"""The timeline: `streamlit run app.py`."""

from ui import timeline_page

timeline_page.main()

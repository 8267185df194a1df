"""The timeline: `streamlit run app.py`.

The server imports this module once, for the application that it serves; Streamlit runs it as a script for every visitor.
"""

from streamlit.starlette import App

from ui import head, timeline_page

if __name__ == "__main__":
    timeline_page.main()
else:
    app = App(__file__, routes=head.routes())

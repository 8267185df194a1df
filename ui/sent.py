"""What a reader has sent from a page that they have left in the same moment is lost, and breaks nothing.

Streamlit runs the callback of a widget also when another page is drawn by then, and the state of the widget is gone.
"""

from typing import Any

import streamlit as st


def sent(key: str, name: str) -> Any:  # noqa: ANN401  # whatever the script of the component sends
    """What a component of ours has sent by a name; None if it is not on the page any more."""
    held = st.session_state.get(key)
    return held.get(name) if held else None


def left(key: str) -> bool:
    """Whether the widget of that key is not on the page any more."""
    return key not in st.session_state

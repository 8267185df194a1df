"""The least that Streamlit can show: the measure of the other apps."""

import streamlit as st

st.set_page_config(page_title="Empty", layout="wide")
st.session_state.setdefault("clicks", 0)
if st.button("Again"):
    st.session_state.clicks += 1
st.write(f"Clicks: {st.session_state.clicks}")

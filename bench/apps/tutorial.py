"""The timeline that a tutorial would give: everything is read and drawn anew on each run."""

import os
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

st.set_page_config(page_title="Timeline", layout="wide")
events = pd.read_csv(Path(os.environ["DATELINES_DATA"]) / "events.csv", parse_dates=["start", "end"])
events["end"] = events["end"].fillna(events["start"]) + pd.Timedelta(days=1)
st.title("Timeline")
with st.sidebar:
    actors = st.multiselect("Actor", sorted(events["actors"].dropna().str.split("; ").explode().unique()))
    venues = st.multiselect("Venue", sorted(events["venue"].dropna().unique()))
    statuses = st.multiselect("Status", sorted(events["status"].unique()))
if actors:
    events = events[events["actors"].fillna("").map(lambda names: any(actor in names for actor in actors))]
if venues:
    events = events[events["venue"].isin(venues)]
if statuses:
    events = events[events["status"].isin(statuses)]
st.write(f"{len(events)} events")
hover = ["title", "date_text", "actors", "venue", "excerpt"]
figure = px.timeline(events, x_start="start", x_end="end", y="type", color="status", hover_data=hover)
st.plotly_chart(figure, width="stretch")
st.dataframe(events)

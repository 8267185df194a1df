"""What the pages draw with: the only package that knows Streamlit."""

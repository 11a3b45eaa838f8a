"""Share what the pages need of Streamlit."""

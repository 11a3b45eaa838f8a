"""The pages: thin scripts that `app.py` navigates between."""

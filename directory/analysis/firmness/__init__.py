"""Judge how firmly a finding stands when websites and pages are left out or drawn anew."""

"""Answer what comes to the server beside the pages: who may ask, and with which headers it is answered."""

// The desk's keyboard moves; every page of it works without.

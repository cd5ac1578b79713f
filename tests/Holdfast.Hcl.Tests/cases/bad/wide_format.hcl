a = format("%99999999d", 1)

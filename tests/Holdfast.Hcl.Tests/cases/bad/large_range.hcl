a = range(5000000)

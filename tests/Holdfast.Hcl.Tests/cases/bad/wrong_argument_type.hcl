a = join(",", "x")
b = abs([1])

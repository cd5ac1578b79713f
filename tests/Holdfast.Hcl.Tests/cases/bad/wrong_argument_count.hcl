a = upper()
b = upper("a", "b")
c = timestamp(1)

a = [for a in range(3000) : [for b in range(3000) : [for c in range(3000) : a + b + c]]]

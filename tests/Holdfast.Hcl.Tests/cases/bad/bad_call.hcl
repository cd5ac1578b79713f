a = upper("x" "y")
b = max(1...2)

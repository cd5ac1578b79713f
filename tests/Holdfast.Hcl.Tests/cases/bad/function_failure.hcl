a = element([], 0)
b = jsondecode("{")
c = file("missing.txt")

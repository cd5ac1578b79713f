a = "x" + 1
b = !5
c = null * 2
d = 1 / 0

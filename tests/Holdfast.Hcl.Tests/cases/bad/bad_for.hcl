a = [for x [1] : x]
b = {for x in [1] : x}
c = [for x in [1] x]
d = [for 1 in [1] : x]

a = "x${[1]}"
b = "x${null}"
c = "${1 2}"
d = "%{ if }x%{ endif }"

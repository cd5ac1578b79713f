job "a"
b = 1

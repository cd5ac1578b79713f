count = 1
name = "a"
count = 2

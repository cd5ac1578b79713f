job "a" = 1

a = true & false

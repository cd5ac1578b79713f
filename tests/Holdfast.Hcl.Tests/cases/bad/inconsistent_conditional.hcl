a = true ? { x = 1 } : ["y"]

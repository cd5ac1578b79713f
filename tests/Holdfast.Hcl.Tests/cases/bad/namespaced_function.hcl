a = core::upper("x")

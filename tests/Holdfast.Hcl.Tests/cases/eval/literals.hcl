# every literal
null_value = null
yes        = true
no         = false
int        = 42
big        = 18446744073709551615
negative   = -7
fraction   = 0.125
exponent   = 1.5e3
text       = "plain"
empty      = ""
escapes    = "tab\t newline\n quote\" backslash\\ e-acute\u00e9 smile\U0001F600"
list       = [1, "two", true, null]
nested     = [[1], [2, [3]]]
object     = { a = 1, "b c" : 2, (upper("d")) = 3 }

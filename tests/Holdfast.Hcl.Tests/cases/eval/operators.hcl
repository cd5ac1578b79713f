sum          = 1 + 2 * 3 - 4 / 2
parens       = (1 + 2) * 3
modulo       = 17 % 5
negation     = -(-3)
logic        = true && !false || false
comparison   = 3 > 2 && 2 >= 2 && 1 < 2 && 1 <= 1
equality     = "a" == "a" && "a" != "b"
mixed        = "3" * 2
third        = 1 / 3
exact        = 1 / 3 + 1 / 3 + 1 / 3
conditional  = 1 > 2 ? "yes" : "no"
chained      = false ? 1 : false ? 2 : 3
lists_unify  = true ? ["a"] : []
null_default = null == null ? "none" : "some"

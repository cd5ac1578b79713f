job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      config {
        text     = "a\"b\\c\n"
        whole    = 10
        large    = 9007199254740993
        fraction = 1.5
        negative = -3
        yes      = true
        list     = [1, "two", [3]]
        object   = { a = 1, "b c" = 2 }
        nothing  = null
        unicode  = "\u00e9 <&>"
      }
    }
  }
}

job "j" {
  meta {
    "a=b" = 1
    ""    = 2
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

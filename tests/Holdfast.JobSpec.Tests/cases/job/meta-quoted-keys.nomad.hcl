job "j" {
  meta {
    "class"   = "cp"
    "a.b/c"   = "x"
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  meta {
    a = uper("x")
  }
  group "g" {
    task "t" {
      driver = "exec"
    }
  }
}

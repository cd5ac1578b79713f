job "j" {
  group {
    task "t" {
      driver = "exec"
    }
  }
}

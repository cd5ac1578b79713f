job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      kill_timeout = 30
    }
  }
}

job "j" {
  priority = 10
  priority = 20

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  group "g" {
    count = 0

    task "t" {
      driver = "raw_exec"
    }
  }
}

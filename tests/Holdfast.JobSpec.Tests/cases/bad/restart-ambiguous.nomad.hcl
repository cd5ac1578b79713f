job "j" {
  group "g" {
    restart {
      attempts = 0
      mode     = "delay"
      interval = "1s"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

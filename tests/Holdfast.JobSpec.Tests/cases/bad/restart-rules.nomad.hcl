job "j" {
  group "g" {
    restart {
      attempts = 20
      interval = "1m"
      delay    = "10s"
      mode     = "never"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

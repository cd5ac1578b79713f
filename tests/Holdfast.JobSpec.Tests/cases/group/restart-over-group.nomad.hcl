job "j" {
  group "g" {
    restart {
      attempts = 5
      interval = "10m"
    }

    task "t" {
      driver = "raw_exec"
      restart {
        attempts = 0
      }
    }
  }
}

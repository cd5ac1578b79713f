job "j" {
  update {
    max_parallel = 3
    canary       = 1
  }

  migrate {
    max_parallel = 2
  }

  reschedule {
    delay     = "1m"
    max_delay = "10m"
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

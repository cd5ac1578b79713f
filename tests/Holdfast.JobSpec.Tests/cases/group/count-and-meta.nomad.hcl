job "j" {
  group "g" {
    count             = 3
    shutdown_delay    = "6s"
    max_run_duration  = "1h"

    meta {
      tier = "front"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  group "g" {
    migrate {
      health_check     = "manual"
      max_parallel     = -2
      min_healthy_time = "1h"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

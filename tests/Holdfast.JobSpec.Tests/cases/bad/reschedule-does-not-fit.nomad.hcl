job "j" {
  group "g" {
    reschedule {
      unlimited      = false
      attempts       = 10
      interval       = "5m"
      delay          = "30s"
      delay_function = "exponential"
      max_delay      = "1h"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

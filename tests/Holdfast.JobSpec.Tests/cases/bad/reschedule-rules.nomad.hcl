job "j" {
  group "g" {
    reschedule {
      delay          = "1s"
      delay_function = "linear"
      max_delay      = "1s"
      attempts       = 2
      unlimited      = true
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

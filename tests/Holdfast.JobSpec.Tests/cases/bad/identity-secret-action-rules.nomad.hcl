job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      identity {
        name = "a b"
        ttl  = "-1s"
      }

      identity {
        name          = "x"
        change_mode   = "signal"
        change_signal = "NOPE"
      }

      identity {
        name = "x"
      }

      secret "s" {}

      action "do it" {
        command = ""
      }

      action "twice" {
        command = "a"
      }

      action "twice" {
        command = "b"
      }
    }
  }
}

job "j" {
  group "g" {
    task "a/b" {
      kill_timeout   = "-1s"
      shutdown_delay = "-1s"
      kill_signal    = "SIGTREM"

      logs {
        max_files     = 0
        max_file_size = 0
      }
    }

    task "late" {
      driver = "exec"
      leader = true

      lifecycle {
        hook    = "poststop"
        sidecar = true
      }
    }

    task "hookless" {
      driver = "exec"

      lifecycle {
        hook = "before"
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      template {
        destination = "local/a"
      }

      template {
        data   = "x"
        source = "local/x.tpl"
      }

      template {
        data          = "x"
        destination   = "../../../etc/passwd"
        change_mode   = "signal"
        change_signal = "SIGNONE"
        perms         = "rw-r--r--"
      }

      template {
        data        = "x"
        destination = "local/b"
        change_mode = "script"
        env         = true

        wait {
          min = "10s"
          max = "5s"
        }
      }

      template {
        data        = "y"
        destination = "local/b"
        change_mode = "sometimes"
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      template {
        source               = "local/app.tpl"
        destination          = "secrets/app.env"
        change_mode          = "signal"
        change_signal        = "sigusr2"
        once                 = true
        splay                = "1s"
        perms                = "600"
        uid                  = 1000
        gid                  = "1001"
        left_delimiter       = "[["
        right_delimiter      = "]]"
        vault_grace          = "15s"
        error_on_missing_key = true

        wait {
          min = "2s"
          max = "10s"
        }
      }

      template {
        data        = "A=1"
        destination = "local/env"
        env         = true
      }
    }
  }
}

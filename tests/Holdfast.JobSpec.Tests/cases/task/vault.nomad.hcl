job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      vault {
        policies             = ["db", "web"]
        role                 = "r"
        env                  = false
        disable_file         = true
        change_mode          = "signal"
        change_signal        = "sigusr1"
        allow_token_expiration = true
      }
    }
  }
}

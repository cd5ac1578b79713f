job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      user           = "www-data"
      leader         = true
      kill_timeout   = "20s"
      kill_signal    = "SIGINT"
      shutdown_delay = "3s"
      kind           = "connect-proxy:web"
    }
  }
}

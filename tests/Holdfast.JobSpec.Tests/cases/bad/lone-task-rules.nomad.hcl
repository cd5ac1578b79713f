job "j" {
  task "t" {
    kill_timeout = "-1s"
  }
}

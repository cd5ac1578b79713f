job "j" {
  type = "batch"

  periodic {
    cron      = "* * * *"
    crons     = ["0 25 * * *", "0 0 30 2 *", "*/0 * * * *"]
    time_zone = "Mars/Olympus"
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  type = "batch"

  periodic {
    crons     = ["@daily", "0 0 12 ? * MON-FRI *"]
    time_zone = "Europe/Vienna"
    enabled   = false
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

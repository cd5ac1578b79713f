job "j" {
  type = "batch"

  periodic {
    cron             = "*/15 * * * *"
    prohibit_overlap = true
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

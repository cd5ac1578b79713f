job "j" {
  group "g" {
    update {
      max_parallel      = -1
      health_check      = "luck"
      auto_promote      = true
      min_healthy_time  = "10m"
      healthy_deadline  = "5m"
      progress_deadline = "4m"
      stagger           = 0
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  update {
    max_parallel = 4
  }

  group "g" {
    update {
      canary           = 2
      auto_promote     = true
      auto_revert      = true
      health_check     = "task_states"
      min_healthy_time = "20s"
      healthy_deadline = "3m"
      progress_deadline = "0"
      stagger          = "1m"
    }

    reschedule {
      attempts  = 3
      interval  = "1h"
      unlimited = false
      delay_function = "fibonacci"
    }

    migrate {
      health_check     = "task_states"
      min_healthy_time = "15s"
      healthy_deadline = "6m"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      kill_timeout = "ten"
      config       = "date"

      env {
        LIST = [1, 2]
      }

      resources {
        cpu    = 1.5
        memory = 99999999999
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      scaling "cpu" {
        max = 1000
        policy {
          cooldown = "5m"
        }
      }

      scaling "mem" {
        max     = 2048
        enabled = false
      }
    }
  }
}

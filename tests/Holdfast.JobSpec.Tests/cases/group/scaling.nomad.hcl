job "j" {
  group "g" {
    count = 2

    scaling {
      min     = 1
      max     = 10
      enabled = false

      policy {
        cooldown = "1m"

        check "cpu" {
          source = "prometheus"
          query  = "avg(cpu)"

          strategy "target-value" {
            target = 70
          }
        }
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

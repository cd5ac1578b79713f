job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      resources {
        cpu        = 0
        memory     = 5
        memory_max = 2

        device "a//b" {
          count = 0
        }

        numa {
          affinity = "sometimes"
        }
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      count = 2

      reschedule {
        attempts = 1
      }

      network {
        port "x" {}
      }

      check {
        type = "tcp"
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      config {
        device "a" {
          x = 1
        }
        device "b" {
          x = 2
        }
      }
    }
  }
}

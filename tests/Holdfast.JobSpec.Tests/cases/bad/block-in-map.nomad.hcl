job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      env {
        nested {
          a = 1
        }
      }

      meta "x" {
        a = 1
      }
    }
  }
}

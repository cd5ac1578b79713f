job "j" {
  group "g" {
    scaling {
      min = 3
      max = 5
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

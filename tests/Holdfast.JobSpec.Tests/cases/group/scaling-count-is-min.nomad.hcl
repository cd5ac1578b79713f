job "j" {
  group "g" {
    count = 2
    scaling {
      max = 5
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

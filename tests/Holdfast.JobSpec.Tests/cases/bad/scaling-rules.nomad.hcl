job "j" {
  group "g" {
    count = 20

    scaling {
      min = 5
      max = 2
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

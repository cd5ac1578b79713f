job "j" {
  update {
    canary = 1
  }

  update {
    canary = 2
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

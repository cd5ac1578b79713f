job "j" {
  type = "batch"

  group "g" {
    update {
      canary = 1
    }

    migrate {
      max_parallel = 1
    }

    task "t" {
      driver = "exec"
    }
  }
}

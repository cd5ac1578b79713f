job "j" {
  group "g" {
    consul {
      partition = "default"
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

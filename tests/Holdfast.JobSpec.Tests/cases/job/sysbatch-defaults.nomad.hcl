job "j" {
  type = "sysbatch"

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

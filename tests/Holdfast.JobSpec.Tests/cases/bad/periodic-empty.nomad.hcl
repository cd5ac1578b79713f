job "j" {
  type = "batch"
  periodic {}

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

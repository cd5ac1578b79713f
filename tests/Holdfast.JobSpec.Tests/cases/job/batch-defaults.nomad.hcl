job "j" {
  type = "batch"

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

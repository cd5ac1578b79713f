job "j" {
  group "g" {
    count = "4"

    task "t" {
      driver = "raw_exec"
    }
  }
}

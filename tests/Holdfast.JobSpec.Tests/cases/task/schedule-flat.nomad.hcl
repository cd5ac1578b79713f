job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      schedule {
        start = "0 8 * * * *"
        end   = "0 18"
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      env = {
        A   = "1"
        B   = 2
        "C" = true
      }
    }
  }
}

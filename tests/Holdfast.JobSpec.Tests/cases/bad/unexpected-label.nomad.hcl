job "j" {
  update "x" {
    canary = 1
  }

  group "g" {
    task "t" {
      driver = "raw_exec"
    }
  }
}

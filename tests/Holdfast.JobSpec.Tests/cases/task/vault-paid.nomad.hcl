job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      vault {
        namespace = "team"
        cluster   = "c2"
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      resources {
        cores  = 2
        memory = 256
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      resources {
        cpu        = 500
        memory     = 256
        memory_max = 512
        secrets    = 2
      }
    }
  }
}

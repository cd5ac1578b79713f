job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      resources {
        cpu    = 100
        memory = 64
        disk   = 300
        iops   = 10
      }
    }
  }
}

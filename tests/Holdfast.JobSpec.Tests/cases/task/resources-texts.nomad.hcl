job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      resources {
        cpu    = "500"
        memory = "256"
      }
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "raw_exec"
      config {
        image = "redis:7"
        port_map {
          db = 6379
        }
      }

      resources {
        network {
          port "db" {}
        }
      }
    }
  }
}

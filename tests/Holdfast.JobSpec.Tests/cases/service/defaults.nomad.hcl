job "j" {
  group "g" {
    network {
      port "http" {}
      port "admin" {}
    }

    service {
      port = "http"
    }

    task "t" {
      driver = "raw_exec"
      service {
        port = "http"
      }
    }
  }
}

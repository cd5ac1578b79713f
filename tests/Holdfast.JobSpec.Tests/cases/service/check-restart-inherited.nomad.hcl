job "j" {
  group "g" {
    network {
      port "http" {}
      port "admin" {}
    }

    service {
      name = "web"
      port = "http"

      check_restart {
        limit = 4
        grace = "30s"
      }

      check {
        type     = "tcp"
        interval = "5s"
        timeout  = "1s"
      }

      check {
        type     = "tcp"
        interval = "5s"
        timeout  = "1s"
        check_restart {
          limit = 2
        }
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

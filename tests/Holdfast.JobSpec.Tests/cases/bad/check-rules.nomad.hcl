job "j" {
  group "g" {
    network {
      port "http" {}
    }

    service {
      name     = "web"
      port     = "http"
      provider = "nomad"

      check {
        interval = "10s"
        timeout  = "2s"
      }

      check {
        type     = "http"
        interval = "100ms"
      }

      check {
        type     = "htp"
        interval = "10s"
        timeout  = "2s"
      }

      check {
        name     = "script"
        type     = "script"
        interval = "10s"
        timeout  = "2s"
      }

      check {
        type           = "http"
        path           = "http://elsewhere/"
        protocol       = "gopher"
        port           = "htttp"
        interval       = "10s"
        timeout        = "2s"
        initial_status = "fine"
        address_mode   = "auto"
        expose         = true

        check_restart {
          limit = -1
        }
      }
    }

    service {
      name = "portless"

      check {
        type     = "tcp"
        interval = "10s"
        timeout  = "2s"
      }
    }

    task "t" {
      driver = "raw_exec"
    }
  }
}

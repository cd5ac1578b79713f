job "site" {
  group "nginx" {
    count = 2

    network {
      port "http" {
        to = 80
      }

      dns {
        servers  = ["10.0.0.53"]
        searches = ["svc.test"]
      }
    }

    service {
      name         = "site"
      port         = "http"
      provider     = "nomad"
      address_mode = "auto"
      tags         = ["urlprefix-www.test/ redirect=301,https://www.test$path"]

      meta {
        version = "7"
      }

      check {
        type     = "http"
        path     = "/"
        interval = "15s"
        timeout  = "3s"
        method   = "HEAD"

        header {
          Host = ["www.test"]
        }
      }
    }

    task "nginx" {
      driver = "docker"

      config {
        image = "nginx:1.27"
        ports = ["http"]
        auth {
          username = "u"
          password = "p"
        }
        logging {
          type = "journald"
          config {
            tag = "site"
          }
        }
        ulimit {
          nofile = "65536:65536"
        }
      }

      action "reload" {
        command = "nginx"
        args    = ["-s", "reload"]
      }
    }
  }

  ui {
    description = "The public site."

    link {
      label = "Live"
      url   = "https://www.test"
    }
  }
}

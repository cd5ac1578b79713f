job "web-with-helpers" {
  group "web" {
    network {
      mode = "bridge"
      port "http" {
        to = 8080
      }
    }

    shutdown_delay = "5s"

    task "migrate" {
      driver = "docker"

      lifecycle {
        hook = "prestart"
      }

      config {
        image   = "shop/migrations:1"
        command = "/migrate"
      }

      restart {
        attempts = 5
        delay    = "5s"
        mode     = "fail"
      }
    }

    task "web" {
      driver = "docker"
      leader = true

      config {
        image = "shop/web:1"
        ports = ["http"]
      }
    }

    task "log-shipper" {
      driver = "docker"

      lifecycle {
        hook    = "prestart"
        sidecar = true
      }

      config {
        image = "shipper:2"
      }

      logs {
        max_files     = 2
        max_file_size = 5
      }
    }

    task "notify" {
      driver = "docker"

      lifecycle {
        hook = "poststop"
      }

      config {
        image = "notify:1"
      }
    }
  }
}

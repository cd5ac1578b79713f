job "example" {
  type = "service"

  group "web" {
    count = 1

    network {
      port "http" {}
    }

    service {
      name     = "example"
      provider = "nomad"
      port     = "http"

      check {
        type     = "http"
        path     = "/health"
        interval = "10s"
        timeout  = "2s"
      }
    }

    task "server" {
      driver = "raw_exec"

      config {
        command = "holdfast"
        args    = ["whoami", "-port", "${NOMAD_PORT_http}"]
      }

      resources {
        cpu    = 100
        memory = 64
      }
    }
  }
}

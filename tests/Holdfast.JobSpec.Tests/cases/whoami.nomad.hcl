# A web service with a dynamic port and an HTTP check.
variable "replicas" {
  type    = number
  default = 2
}

job "whoami" {
  datacenters = ["dc1"]
  type        = "service"

  group "web" {
    count = var.replicas

    network {
      port "http" {
        to = 80
      }
    }

    service {
      name     = "whoami"
      port     = "http"
      provider = "nomad"
      tags     = ["urlprefix-/whoami", "version-${var.replicas}"]

      check {
        type     = "http"
        path     = "/health"
        interval = "10s"
        timeout  = "2s"
      }
    }

    task "server" {
      driver = "docker"

      config {
        image = "traefik/whoami:v1.10"
        ports = ["http"]
      }

      env {
        WHOAMI_NAME = "${NOMAD_ALLOC_ID}"
        WHOAMI_PORT_NUMBER = 80
      }

      resources {
        cpu    = 100
        memory = 64
      }
    }
  }
}

variable "dcs" {
  type    = list(string)
  default = ["dc1", "dc2"]
}

locals {
  services = {
    cart     = { port = 8001, count = 2 }
    checkout = { port = 8002, count = 3 }
  }
}

job "shop" {
  datacenters = var.dcs

  dynamic "group" {
    for_each = local.services
    labels   = [group.key]

    content {
      count = group.value.count

      network {
        port "http" {
          to = group.value.port
        }
      }

      service {
        name = "shop-${group.key}"
        port = "http"
        tags = ["urlprefix-/${group.key}"]

        check {
          type     = "http"
          path     = "/health"
          interval = "10s"
          timeout  = "2s"
        }
      }

      task "app" {
        driver = "docker"

        config {
          image = "shop/${group.key}:latest"
          ports = ["http"]
        }

        env {
          LISTEN = ":${group.value.port}"
          PEERS  = join(",", [for name, _ in local.services : name if name != group.key])
        }
      }
    }
  }
}

variable "image_tag" {
  type    = string
  default = "1.4.2"
}

job "shop" {
  update {
    max_parallel     = 2
    canary           = 2
    auto_promote     = true
    auto_revert      = true
    min_healthy_time = "15s"
  }

  group "api" {
    count = 4

    scaling {
      enabled = true
      min     = 2
      max     = 10

      policy {
        evaluation_interval = "10s"
        cooldown            = "1m"

        check "active_connections" {
          source = "prometheus"
          query  = "sum(active)"

          strategy "target-value" {
            target = 10
          }
        }
      }
    }

    network {
      port "http" {
        to = 8080
      }
    }

    service {
      name        = "shop-api"
      port        = "http"
      tags        = ["live", "urlprefix-shop.test/"]
      canary_tags = ["canary"]

      check {
        type     = "http"
        path     = "/healthz"
        interval = "5s"
        timeout  = "1s"
      }
    }

    task "api" {
      driver = "podman"

      config {
        image = "registry.test/shop/api:${var.image_tag}"
        ports = ["http"]
      }

      env {
        VERSION = var.image_tag
      }

      resources {
        cpu    = 250
        memory = 128
      }
    }
  }
}

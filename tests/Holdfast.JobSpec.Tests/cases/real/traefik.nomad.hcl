job "traefik" {
  datacenters = ["dc1", "dc2"]
  type        = "service"

  group "traefik" {
    count = 2

    spread {
      attribute = "${node.datacenter}"
      weight    = 100
    }

    network {
      port "http" {
        static = 80
      }
      port "api" {
        static = 8081
      }
    }

    service {
      name = "traefik"
      port = "http"
      tags = ["traefik.enable=true", "traefik.http.routers.api.rule=Host(`traefik.test`)"]

      check {
        name     = "alive"
        type     = "http"
        port     = "api"
        path     = "/ping"
        interval = "10s"
        timeout  = "2s"
      }
    }

    task "traefik" {
      driver = "docker"

      config {
        image        = "traefik:v3.1"
        network_mode = "host"

        volumes = [
          "local/traefik.toml:/etc/traefik/traefik.toml",
        ]
      }

      template {
        data = <<EOF
[entryPoints]
  [entryPoints.http]
    address = ":{{ env "NOMAD_PORT_http" }}"

[providers.consulCatalog]
  prefix           = "traefik"
  exposedByDefault = false
EOF

        destination = "local/traefik.toml"
      }

      resources {
        cpu    = 100
        memory = 128
      }
    }
  }
}

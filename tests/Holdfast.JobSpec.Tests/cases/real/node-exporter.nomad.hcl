job "node-exporter" {
  datacenters = ["*"]
  type        = "system"

  group "exporter" {
    network {
      port "metrics" {
        static = 9100
      }
    }

    service {
      name     = "node-exporter"
      provider = "nomad"
      port     = "metrics"
      tags     = ["metrics"]
    }

    task "exporter" {
      driver = "docker"

      config {
        image        = "prom/node-exporter:v1.8.1"
        network_mode = "host"
        pid_mode     = "host"
        args         = ["--path.rootfs=/host"]

        mount {
          type     = "bind"
          source   = "/"
          target   = "/host"
          readonly = true

          bind_options {
            propagation = "rslave"
          }
        }
      }

      resources {
        cpu    = 50
        memory = 64
      }
    }
  }
}

job "prometheus" {
  group "monitoring" {
    count = 1

    network {
      port "ui" {
        static = 9090
      }
    }

    ephemeral_disk {
      size   = 600
      sticky = true
    }

    task "prometheus" {
      driver = "docker"

      template {
        change_mode   = "signal"
        change_signal = "SIGHUP"
        destination   = "local/prometheus.yml"

        data = <<EOH
---
global:
  scrape_interval:     5s
scrape_configs:
  - job_name: 'nomad_metrics'
    consul_sd_configs:
    - server: '{{ env "NOMAD_IP_ui" }}:8500'
      services: ['nomad-client', 'nomad']
    relabel_configs:
    - source_labels: ['__meta_consul_tags']
      regex: '(.*)http(.*)'
      action: keep
EOH
      }

      template {
        left_delimiter  = "[["
        right_delimiter = "]]"
        destination     = "local/alerts.yml"
        data            = "groups:\n- name: [[ env \"NOMAD_JOB_NAME\" ]]\n  annotation: '{{ $labels.instance }}'\n"
      }

      config {
        image = "prom/prometheus:latest"

        volumes = [
          "local/prometheus.yml:/etc/prometheus/prometheus.yml",
          "local/alerts.yml:/etc/prometheus/alerts.yml",
        ]

        ports = ["ui"]
      }

      service {
        name = "prometheus"
        tags = ["urlprefix-/"]
        port = "ui"

        check {
          name     = "ui port alive"
          type     = "http"
          path     = "/-/healthy"
          interval = "10s"
          timeout  = "2s"
        }
      }
    }
  }
}

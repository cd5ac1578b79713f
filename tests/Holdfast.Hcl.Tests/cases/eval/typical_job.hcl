# A service with the usual parts.
job "web" {
  datacenters = ["dc1"]
  type        = "service"

  constraint {
    attribute = "${attr.kernel.name}"
    value     = "linux"
  }

  update {
    max_parallel = 1
    auto_revert  = true
  }

  group "api" {
    count = 3

    network {
      port "http" {
        to = 8080
      }
    }

    service {
      name = "web-api"
      port = "http"
      tags = ["urlprefix-/api", "version-${NOMAD_META_version}"]

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
        image = "registry.example.org/web:1.2.3"
        ports = ["http"]
        args  = ["--bind", "${NOMAD_ADDR_http}", "--data", "${NOMAD_ALLOC_DIR}/data"]
      }

      env {
        LOG_LEVEL = "info"
        REGION    = "${node.region}"
      }

      template {
        destination = "local/app.conf"
        data        = <<EOH
{{ range service "db" }}
db = {{ .Address }}:{{ .Port }}
{{ end }}
EOH
      }

      resources {
        cpu    = 500
        memory = 256
      }
    }
  }
}

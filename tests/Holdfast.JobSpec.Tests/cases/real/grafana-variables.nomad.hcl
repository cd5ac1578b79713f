#! var admin_password=s3cret
variable "admin_password" {
  type      = string
  sensitive = true

  validation {
    condition     = length(var.admin_password) >= 6
    error_message = "Choose a longer password."
  }
}

variable "plugins" {
  type    = set(string)
  default = ["b-panel", "a-panel"]
}

job "grafana" {
  group "grafana" {
    network {
      port "http" {
        to = 3000
      }
    }

    task "grafana" {
      driver = "docker"

      config {
        image = "grafana/grafana:11.1.0"
        ports = ["http"]
      }

      env {
        GF_SECURITY_ADMIN_PASSWORD = var.admin_password
        GF_INSTALL_PLUGINS         = join(",", var.plugins)
        GF_SERVER_HTTP_PORT        = "${NOMAD_PORT_http}"
      }
    }
  }
}

variable "version" {
  type    = string
  default = "v1.30.0+k0s.0"
}

locals {
  data = "/var/lib/k0s"
}

job "k0s-controller" {
  group "controller" {
    count = 3

    constraint {
      distinct_hosts = true
    }

    constraint {
      attribute = "${meta.class}"
      value     = "cp"
    }

    update {
      max_parallel     = 1
      min_healthy_time = "1m"
      healthy_deadline = "10m"
      progress_deadline = "20m"
    }

    network {
      port "api" {
        static = 6443
      }
    }

    service {
      name = "k0s-api"
      port = "api"

      check {
        type            = "http"
        protocol        = "https"
        tls_skip_verify = true
        path            = "/healthz"
        interval        = "10s"
        timeout         = "5s"

        check_restart {
          limit = 6
          grace = "3m"
        }
      }
    }

    task "controller" {
      driver = "raw_exec"

      artifact {
        source      = "https://downloads.example.test/k0s-${var.version}-${attr.cpu.arch}"
        destination = "local/k0s"
        mode        = "file"
      }

      config {
        command = "local/k0s"
        args    = ["controller", "--data-dir=${local.data}", "--config=${NOMAD_TASK_DIR}/k0s.yaml"]
      }

      template {
        destination = "local/k0s.yaml"
        data        = yamlencode({
          apiVersion = "k0s.k0sproject.io/v1beta1"
          kind       = "ClusterConfig"
          spec       = { api = { port = 6443 } }
        })
      }

      resources {
        cpu    = 1000
        memory = 1024
      }
    }
  }
}

job "postgres" {
  group "db" {
    count = 1

    volume "data" {
      type      = "host"
      source    = "postgres"
      read_only = false
    }

    network {
      mode = "bridge"

      port "db" {
        static = 5432
        to     = 5432
      }
    }

    restart {
      attempts = 10
      interval = "5m"
      delay    = "25s"
      mode     = "delay"
    }

    service {
      name     = "postgres"
      port     = "db"
      provider = "nomad"

      check {
        name     = "alive"
        type     = "tcp"
        interval = "10s"
        timeout  = "2s"
      }
    }

    task "server" {
      driver = "docker"

      config {
        image = "postgres:16"
        ports = ["db"]
      }

      volume_mount {
        volume      = "data"
        destination = "/var/lib/postgresql/data"
      }

      env {
        PGDATA = "/var/lib/postgresql/data/pgdata"
      }

      template {
        destination = "${NOMAD_SECRETS_DIR}/env"
        env         = true
        data        = <<-EOT
          POSTGRES_PASSWORD={{ with nomadVar "nomad/jobs/postgres" }}{{ .password }}{{ end }}
        EOT
      }

      kill_timeout = "30s"
      kill_signal  = "SIGINT"

      resources {
        cpu        = 500
        memory     = 512
        memory_max = 1024
      }
    }
  }
}
